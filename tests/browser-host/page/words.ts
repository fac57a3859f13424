/** The host's own words. */
export const words = {
  choose: 'Chọn tệp…',
  chooseTitle: 'Chọn tệp',
  cancel: 'Hủy',
  saveTitle: 'Lưu tệp',
  fileName: 'Tên tệp',
  save: 'Lưu',
  copying: 'Đang chép tệp…',
  endTitle: 'Tòa Soạn đã dừng',
  endText: 'Cửa sổ này đã đóng hoặc chương trình đã kết thúc. Những gì đã lưu vẫn còn nguyên. Có thể đóng thẻ này, rồi chạy lại chương trình và mở địa chỉ mới.',
  openTab: 'Mở cửa sổ mới trong thẻ khác',
  blocked: 'Trình duyệt đã chặn mở thẻ mới. Nhấp để mở:',
  menu: 'Trình đơn',
} as const;
