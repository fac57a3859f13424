/**
 * The syllables that make up about half of any Vietnamese text. They decide when a few letters could be read in two
 * ways that are both spelled correctly (có or cú).
 */
export const commonSyllables: ReadonlySet<string> = new Set(
  `và của có là được cho các những một với không trong người để đã khi này đến về từ ra vào nhà năm ngày tại trên dưới sau trước cũng như
   việc làm theo đó đây nhiều còn phải thì mà nên rất lại nước dân tỉnh xã phường huyện thành phố hội đồng nhân ủy uỷ ban chủ tịch
   cán bộ đảng viên công tác tổ chức hoạt động phát triển kinh tế văn hóa hoá giáo dục y học sinh giáo viên trường đơn vị địa bàn
   xây dựng thực hiện nghị quyết chương trình kế hoạch quản lý bảo đảm an ninh trật tự môi trường sản xuất nông nghiệp nông thôn mới
   đồng chí bí thư phó tham gia lãnh đạo chỉ đạo kiểm tra giám sát kết quả đạt nâng cao chất lượng hiệu quả đời sống gia đình
   quốc tế việt nam thời gian vấn đề tình hình yêu cầu giải pháp bằng giữa tuyên truyền phong trào thi đua khen thưởng đại biểu
   tháng giờ lớp bài tin ảnh số điều khoản nghĩa xin chào bạn tôi anh chị em ông bà con cháu`.split(/\s+/),
);
