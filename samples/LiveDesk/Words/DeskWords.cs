using CallCenter.Standards;

namespace LiveDesk;

/// <summary>What the desk says by itself, in both languages; what the standard says comes from its own explanations.</summary>
internal static class DeskWords
{
    public static LocalizedText CommandReused { get; } = new("该指令编号已用于另一条指令，请换用新的编号。", "The identity was used for another command; give this one its own.");

    public static LocalizedText NoCommandId { get; } = new(
        $"请在标头“{Api.CommandNames.Header}”中给出指令编号（1至100个字母、数字、点、下划线或连字符）。", $"Give the command's identity in the header {Api.CommandNames.Header}: 1 to 100 letters, digits, dots, underscores or dashes.");

    public static LocalizedText NoSuchCase { get; } = new("没有这个编号的案件。", "There is no case of this identity.");

    public static LocalizedText NoSuchAgent { get; } = new("没有这个工号的坐席。", "There is no agent of this code.");

    public static LocalizedText NoSuchChannel { get; } = new("请写明联络的渠道，须为标准所列渠道的代码。", "Say by which channel the contact comes, by its code in the standard.");

    public static LocalizedText CaseExists { get; } = new("该编号的联络已经登记。", "A contact of this identity has come in already.");

    public static LocalizedText MovedOn { get; } = new("您查看之后案件已有变化，请重新读取后再操作。", "The case has moved on since you looked; read it again.");

    public static LocalizedText DeskMoved { get; } = new("分配台已由另一台主机接管。", "Another host has taken the desk on.");

    public static LocalizedText Disposed { get; } = new("该案件的个人信息已按保存期限规定销毁，不能再操作。", "The personal data of the case were disposed of by the rules of retention; nothing can be done on it any more.");

    public static LocalizedText NotYours { get; } = new("该联络已分配给其他坐席。", "The contact was given to another agent.");

    public static LocalizedText NotPlaced { get; } = new("该联络仍在排队，尚未分配坐席。", "The contact still waits and has not been given to an agent.");

    public static LocalizedText NotServed { get; } = new("该联络目前没有坐席在处理。", "No agent serves the contact.");

    public static LocalizedText RoleNotHeld { get; } = new("您不担任该岗位。", "You do not hold this role.");

    public static LocalizedText WhichRole { get; } = new("您有多个岗位，请说明以哪个岗位操作。", "You hold several roles; say which one you act in.");

    public static LocalizedText NotForYou { get; } = new("您的岗位无权进行此操作。", "Your role has no authority for this.");

    public static LocalizedText NotAddressed { get; } = new("该升级步骤既未指定您的岗位处理，也未知会您的岗位。", "The step is addressed to other roles than yours.");

    public static LocalizedText KeptByDesk { get; } = new("分流结果与所依据的标准由系统填写，不能随指令提交。", "The answer of triage and the standard are the desk's to fill in; leave them out.");

    public static LocalizedText BadIdentity { get; } = new("编号须为1至64个字母、数字、点、下划线或连字符。", "An identity is 1 to 64 letters, digits, dots, underscores or dashes.");

    public static LocalizedText HoldsContacts { get; } = new("该坐席仍有正在处理的联络，新的设置容纳不下。", "The agent serves contacts that the new setting has no room for.");

    public static LocalizedText NotWaiting { get; } = new("该联络已不在排队。", "The contact does not wait any more.");

    public static LocalizedText NotAnswered { get; } = new("该联络尚未接听，不能结束；客户仍在排队。", "The contact has not been answered and cannot be ended; the customer still waits.");

    public static LocalizedText NotYourDepartment { get; } = new("您不能代表该部门操作。", "You may not act for this department.");

    public static LocalizedText UnknownDepartment { get; } = new("现行标准中没有该部门。", "The standard in force has no such department.");

    public static LocalizedText StaffOnly { get; } = new("仅中心在岗人员和系统可以查看。", "Only the staff of the centre and its systems may look.");

    public static LocalizedText NotYoursToSee { get; } = new("您无权查看该案件。", "This case is not yours to see.");

    public static LocalizedText TooLarge { get; } = new("请求内容超过允许的大小。", "The request is larger than is allowed.");

    public static LocalizedText BrokenOff { get; } = new("请求内容未完整送达，请重新发送。", "The request did not arrive whole; send it again.");

    /// <summary>That a body cannot be read, with where.</summary>
    public static LocalizedText Unreadable(string path) =>
        new($"请求内容无法读取（位置：{path}），请按接口说明检查。", $"The request cannot be read at {path}; check it against the description of the interface.");

    /// <summary>That a command may not bring a fact.</summary>
    public static LocalizedText FactNotYours(string field) => new($"“{field}”不能随该指令修改。", $"'{field}' is not for this command to change.");

    /// <summary>What a refusal is, as the title of a problem.</summary>
    public static LocalizedText Title(Cases.RefusalKind kind) => kind switch
    {
        Cases.RefusalKind.Unreadable => new("请求无法读取", "The request cannot be read"),
        Cases.RefusalKind.Forbidden => new("无权操作", "Not allowed"),
        Cases.RefusalKind.Unknown => new("未找到", "Not found"),
        Cases.RefusalKind.Refused => new("按现行标准不能办理", "Refused as things stand"),
        Cases.RefusalKind.MovedOn => new("内容已有变化", "Moved on"),
        Cases.RefusalKind.TooLarge => new("请求过大", "Too large"),
        _ => new("指令编号重复", "Identity used before"),
    };

    /// <summary>What a status is that the host answers by itself, as the title of a problem.</summary>
    public static LocalizedText Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new("请先登录", "Show who you are"),
        StatusCodes.Status403Forbidden => Title(Cases.RefusalKind.Forbidden),
        StatusCodes.Status404NotFound => Title(Cases.RefusalKind.Unknown),
        StatusCodes.Status405MethodNotAllowed => new("不支持该请求方式", "Not a method of this address"),
        StatusCodes.Status429TooManyRequests => new("请求过于频繁，请稍后再试", "Too many requests; try again in a moment"),
        >= StatusCodes.Status500InternalServerError => new("系统故障，请稍后再试", "The desk has failed; try again in a moment"),
        _ => Title(Cases.RefusalKind.Unreadable),
    };
}
