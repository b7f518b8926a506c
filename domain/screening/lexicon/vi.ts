import type { Lexicon } from '../lexicon.ts';

export const vi: Lexicon = {
  language: 'vi',
  lists: {
    human: `
      (người|người thật|con người|nhân viên|tổng đài viên|tư vấn viên|quản lý|đại diện|chuyên viên|nhân viên hỗ trợ)
      (chăm sóc khách hàng|cskh|tổng đài|bộ phận hỗ trợ)
    `,
    someone: `
      (@human|ai đó)
    `,
    account: `
      (tài khoản|hồ sơ|thành viên)
    `,
    bought: `
      (đơn hàng|đơn|gói|đăng ký|đặt phòng|đặt chỗ|hợp đồng|chuyến đi|chuyến bay|vé|lịch hẹn|chuyển khoản|thanh toán|bảo hiểm|dịch vụ|khóa học)
    `,
    thing: `
      (thẻ|điện thoại|ví|túi|balo|vali|hành lý|máy tính|hộ chiếu|căn cước|cmnd|chìa khóa|bằng lái|kiện hàng|đồng hồ)
    `,
    txn: `
      (giao dịch|thanh toán|khoản trừ|khoản thu|rút tiền|chuyển khoản|mua hàng)
    `,
  },
  phrases: {
    person: `
      (nói chuyện|trò chuyện|gặp|liên hệ|kết nối|chat|trao đổi|chuyển máy|chuyển tôi) .. @human
      (muốn|cần|cho tôi|yêu cầu|xin) .. (gặp|nói chuyện với)? .. (người thật|con người|nhân viên|tổng đài viên|tư vấn viên|quản lý)
      (gọi lại cho tôi|gọi cho tôi)
      (không muốn|chán|ghét) .. (bot|robot|máy)
      ^ (nhân viên|người thật|tổng đài viên|tư vấn viên) $
    `,
    refund: `
      (hoàn tiền|hoàn lại tiền|trả lại tiền|đòi lại tiền|bồi thường|đền bù|lấy lại tiền|hoàn phí)
      (trả hàng|đổi hàng|đổi trả)
    `,
    discount: `
      (giảm giá|khuyến mãi|mã giảm|phiếu giảm|rẻ hơn|ngoại lệ)
    `,
    cancellation: `
      (hủy|huỷ|chấm dứt|ngừng gia hạn|ngưng gia hạn)
      (xóa|xoá|đóng|khóa vĩnh viễn) .. @account
    `,
    ownership: `
      (chuyển|đổi) .. (chủ sở hữu|chính chủ|chủ tài khoản|quyền sở hữu)
      (đã mất|qua đời|thừa kế|di chúc|giấy ủy quyền)
    `,
    complaint: `
      (khiếu nại|phàn nàn|tố cáo|bảo vệ người tiêu dùng)
      (hàng|sản phẩm|gói hàng) .. (hỏng|vỡ|lỗi|bị sai|sai)
    `,
    chargeback: `
      (hai lần|2 lần|gấp đôi|trùng) .. (trừ|thanh toán|thu|tính)
      (trừ|thanh toán|thu|tính) .. (hai lần|2 lần|gấp đôi)
      (tranh chấp giao dịch|khiếu nại giao dịch)
    `,
    legal: `
      (luật sư|tòa án|toà án|kiện|khởi kiện|pháp lý|công an|pháp luật)
    `,
    advice: `
      (có nên|tôi nên) ... (đầu tư|mua cổ phiếu|uống thuốc|vay)
      (tư vấn (đầu tư|y tế|pháp lý|thuế)|liều lượng|tác dụng phụ|chẩn đoán)
    `,
    lost_stolen: `
      (mất|làm mất|đánh mất|thất lạc|bỏ quên|quên) .. @thing
      @thing .. (bị mất|bị đánh cắp|bị trộm|bị cướp|thất lạc|không tìm thấy)
      (trộm|ăn cắp|đánh cắp|cướp|móc túi|kẻ trộm)
    `,
    fraud: `
      (lừa đảo|gian lận|bị lừa|kẻ lừa|phishing|hack|bị hack|tin tặc|tống tiền|giả mạo|đáng ngờ|khả nghi)
      @txn .. (không phải tôi|không phải của tôi|lạ|không nhận ra|tôi không)
      (không nhận ra|không thực hiện) .. @txn
      ai đó .. (tài khoản của tôi|thẻ của tôi|thông tin của tôi|sử dụng|đăng nhập)
    `,
    access_lost: `
      (không thể|không|không vào được) .. (đăng nhập|truy cập được|vào tài khoản)
      (tài khoản) .. (bị khóa|bị khoá|bị chặn|bị đình chỉ)
      (mất quyền truy cập|khôi phục tài khoản)
    `,
    money_moving: `
      (nhầm|sai) (tài khoản|người|số|người nhận)
      (chuyển|gửi) .. (nhầm|sai)
      (tiền|số dư) .. (biến mất|mất hết|không cánh mà bay)
    `,
    health: `
      (ung thư|tiểu đường|hiv|mang thai|có thai|sảy thai|trầm cảm|lo âu|động kinh|đột quỵ|đau tim|phẫu thuật|hóa trị|thuốc|triệu chứng|khuyết tật|xe lăn|dị ứng|bệnh án|bác sĩ tâm thần)
    `,
    identity: `
      (xác minh|xác thực|danh tính|định danh) .. (không|thất bại|bị từ chối|lỗi|vấn đề)
      (không|không thể) .. (xác minh|xác thực|chứng minh)
      (số cmnd|số căn cước|số hộ chiếu|ảnh cccd)
    `,
    payment: `
      (vấn đề|lỗi|sự cố|trục trặc) .. thanh toán
      (thanh toán|thẻ) .. (bị từ chối|thất bại|không được|lỗi|không thành công)
    `,
    self_harm: `
      (tự tử|tự sát|tự vẫn|tự hại|tự làm đau|treo cổ|cắt cổ tay|giết bản thân|kết thúc cuộc đời|kết liễu)
      (muốn chết|không muốn sống|nhảy cầu|dùng quá liều|chết đi cho rồi)
    `,
    threat: `
      (giết|đánh chết|đốt|xử) .. (mày|chúng mày|các người|anh ta|cô ta|bọn mày)
      (bom|đánh bom|chất nổ)
      (đe dọa|đe doạ|bạo lực gia đình|quấy rối|rình rập|bắt cóc|bị đánh)
    `,
    anger: `
      (tức giận|giận dữ|điên tiết|bực mình quá|phẫn nộ|tức quá|bực quá|quá đáng|nổi điên|chịu hết nổi|không thể chấp nhận)
      (đm|vcl|đệch|khốn nạn|mẹ kiếp)
    `,
    annoyed: `
      (thất vọng|bực mình|quá tệ|tồi tệ|lố bịch|mất thời gian|phiền|khó chịu|quá dở)
      (vẫn chưa|mấy tuần|mấy ngày) .. (trả lời|xong|được|giải quyết)
    `,
    insult: `
      (ngu|ngốc|đồ ngu|câm mồm|im đi|vô dụng|đần|óc chó)
    `,
    unhelpful: `
      (không|chẳng|chưa) .. (giúp được|giúp ích|hoạt động|trả lời|hiểu|giải quyết|đúng|hữu ích|liên quan|phải điều tôi hỏi)
      (câu trả lời) .. (sai|tệ|dở|vô nghĩa)
      (vô nghĩa|đã thử rồi|thử rồi|tôi bỏ cuộc|rối quá)
    `,
    same_again: `
      (lặp lại|lặp đi lặp lại)
      (câu trả lời|điều) .. (giống|cũ|y hệt|như cũ)
      (câu khác|điều khác|đã nói rồi|nói rồi mà|vẫn câu đó)
    `,
    not_person: `
      (bạn|có phải bạn|bạn có phải|mày|anh) .. (là người|là robot|là bot|là máy|người thật không|phải người)
      (người) hay .. (robot|bot|máy)
    `,
    not_topic: `
      (chính sách|điều kiện|quy định|thời hạn) .. (hoàn tiền|đổi trả|hủy|huỷ|giảm giá)
      (bao lâu|khi nào|mấy ngày) .. (hoàn tiền|hoàn lại|hủy|trả)
      (hoàn tiền|hoàn lại) .. (bao lâu|khi nào|mấy ngày)
      phí (hủy|huỷ)
      (có|có chương trình) .. (giảm giá không|khuyến mãi không|khuyến mãi nào)
      bản tin
    `,
    not_lost: `
      (đã tìm thấy|tìm thấy rồi|tìm lại được)
      (mật khẩu|mã|nút|menu|trang|liên kết|tùy chọn)
    `,
    not_fraud: `
      (làm sao|như thế nào) .. (bảo vệ|ngăn)
    `,
    unwanted_before: `
      (không cần|không muốn|không phải|khỏi cần)
      (thay vì)
    `,
    unwanted_after: `
      (không cần thiết|là không cần)
    `,
  },
};
