/** The article that the end-to-end tests write. Own text. */
export const story = {
  headline: 'Ra quân nạo vét kênh mương, sẵn sàng nước cho vụ đông xuân',
  lead: 'Sáng 22/11/2026, hơn 120 đoàn viên, hội viên của xã đã nạo vét 3,2 km kênh nội đồng tại hai thôn.',
  paragraphs: [
    'Từ sáu giờ, lực lượng của Đoàn Thanh niên và Hội Nông dân đã có mặt tại đầu mối trạm bơm số hai.',
    'Công việc chia thành bốn tốp, vừa vớt bèo vừa khơi thông cống qua đường, đến trưa thì xong tuyến chính.',
    'Theo kế hoạch, toàn bộ kênh cấp ba sẽ thông trước ngày mồng năm tháng sau, bảo đảm tưới cho lúa và rau màu.',
  ],
  heading: 'Nước về sớm, ruộng kịp vụ',
  list: ['Kiểm tra cống qua đường', 'Vớt bèo trên kênh chính', 'Đắp lại bờ vùng'],
  captions: ['Đoàn viên vớt bèo trên tuyến kênh trạm bơm số hai.', 'Các tổ nghiệm thu đoạn kênh vừa nạo vét.'],
  editedCaption: 'Các tổ nghiệm thu đoạn kênh vừa nạo vét sáng Chủ nhật.',
  credits: ['Minh Châu', 'Quốc Anh'],
  alts: ['Bốn người đứng dưới kênh, tay cầm vợt vớt bèo', 'Ba người cầm thước đo đứng trên bờ kênh'],
  authors: ['Minh Châu', 'Quốc Anh'],
  source: 'Đài truyền thanh xã',
} as const;
