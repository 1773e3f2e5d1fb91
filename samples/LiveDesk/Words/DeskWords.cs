using CallCenter.Standards;

namespace LiveDesk;

/// <summary>What the desk says by itself, in both languages; what the standard says comes from its own explanations.</summary>
internal static class DeskWords
{
    public static LocalizedText CommandReused { get; } = new("该命令编号已用于另一条命令，请换用新的编号。", "The identity was used for another command; give this one its own.");

    public static LocalizedText NoCommandId { get; } = new("请在 Idempotency-Key 标头中给出命令编号（1至100个字母、数字、点、下划线或连字符）。", "Give the command's identity in the header Idempotency-Key: 1 to 100 letters, digits, dots, underscores or dashes.");

    public static LocalizedText NoSuchCase { get; } = new("没有这个编号的案件。", "There is no case of this identity.");

    public static LocalizedText NoSuchAgent { get; } = new("没有这个工号的坐席。", "There is no agent of this code.");

    public static LocalizedText CaseExists { get; } = new("该编号的联络已经登记。", "A contact of this identity has come in already.");

    public static LocalizedText MovedOn { get; } = new("您查看之后案件已有变化，请重新读取后再操作。", "The case has moved on since you looked; read it again.");

    public static LocalizedText NotYours { get; } = new("该联络已分配给其他坐席。", "The contact was given to another agent.");

    public static LocalizedText NotPlaced { get; } = new("该联络仍在排队，尚未分配坐席。", "The contact still waits and has not been given to an agent.");

    public static LocalizedText NotServed { get; } = new("该联络目前没有坐席在处理。", "No agent serves the contact.");

    public static LocalizedText RoleNotHeld { get; } = new("您没有以该岗位操作的权限。", "You do not hold this role.");

    public static LocalizedText WhichRole { get; } = new("您有多个岗位，请说明以哪个岗位操作。", "You hold several roles; say which one you act in.");

    public static LocalizedText NotForYou { get; } = new("您的岗位无权进行此操作。", "Your role has no authority for this.");

    public static LocalizedText NotAddressed { get; } = new("该升级步骤未分派或知会您的岗位。", "The step is addressed to other roles than yours.");

    public static LocalizedText KeptByDesk { get; } = new("分诊结果与所依据的标准由系统填写，不能随命令提交。", "The answer of triage and the standard are the desk's to fill in; leave them out.");

    public static LocalizedText BadIdentity { get; } = new("编号须为1至64个字母、数字、点、下划线或连字符。", "An identity is 1 to 64 letters, digits, dots, underscores or dashes.");

    public static LocalizedText HoldsContacts { get; } = new("该坐席仍有正在处理的联络，新的设置容纳不下。", "The agent serves contacts that the new setting has no room for.");

    public static LocalizedText UnknownRelation { get; } = new("请求内容无法读取，请按接口说明检查。", "The request cannot be read; check it against the description of the interface.");

    /// <summary>What a refusal is, as the title of a problem.</summary>
    public static LocalizedText Title(Cases.RefusalKind kind) => kind switch
    {
        Cases.RefusalKind.Unreadable => new("请求无法读取", "The request cannot be read"),
        Cases.RefusalKind.Forbidden => new("无权操作", "Not allowed"),
        Cases.RefusalKind.Unknown => new("未找到", "Not found"),
        Cases.RefusalKind.Refused => new("按现行标准不能办理", "Refused as things stand"),
        Cases.RefusalKind.MovedOn => new("内容已有变化", "Moved on"),
        _ => new("命令编号重复", "Identity used before"),
    };
}
