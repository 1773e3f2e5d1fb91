using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>One post on the way up the line, and why it may or may not decide.</summary>
/// <param name="Post">The post.</param>
/// <param name="Verdict">Whether it may, or why not.</param>
/// <param name="Grant">The grant that was judged: the role's own, or the one that was lent; null where there is none.</param>
/// <param name="Delegation">What lent the grant; null where it is the role's own.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityStep(Post Post, AuthorityVerdict Verdict, AuthorityGrant? Grant, Delegation? Delegation)
{
    /// <summary>One sentence in Chinese for a culture whose language is <c>zh</c>, in English for all others.</summary>
    public string Describe(CultureInfo culture)
    {
        string name = Post.Name.In(culture);
        decimal? limit = Delegation?.Amount < Grant?.Amount ? Delegation.Amount : Grant?.Amount ?? Delegation?.Amount;
        string amount = limit?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        return Verdict switch
        {
            AuthorityVerdict.Holds => isChinese ? $"{name}有权决定。" : $"{name} may decide.",
            AuthorityVerdict.NotGranted => isChinese ? $"{name}没有这项权限。" : $"{name} does not have this authority.",
            AuthorityVerdict.AmountBeyondLimit => isChinese ? $"金额超出{name}的权限上限 {amount}。" : $"The amount is beyond the limit of {name}, {amount}.",
            AuthorityVerdict.AmountUnknown => isChinese ? $"{name}的权限有金额上限 {amount}，而金额未知。" : $"{name} has a limit of {amount}, and the amount is not known.",
            AuthorityVerdict.SegmentNotCovered => isChinese ? $"{name}的权限不含该客户等级。" : $"{name} has no authority for this class of customers.",
            AuthorityVerdict.SegmentUnknown => isChinese ? $"{name}的权限只限部分客户等级，而等级未知。" : $"{name} has authority for some classes of customers, and the class is not known.",
            AuthorityVerdict.DayUsedUp => isChinese ? $"{name}当日次数已用完。" : $"{name} has used up the number for the day.",
            AuthorityVerdict.EnteredIt => isChinese ? $"{name}是经办人，不得自行审批。" : $"{name} entered the matter, and may not decide it.",
            AuthorityVerdict.ApprovedAlready => isChinese ? $"{name}已审批过，须由另一人复核。" : $"{name} has approved already; another person is needed.",
            _ => isChinese ? $"{name}目前无人在岗。" : $"Nobody is in the post {name}.",
        };
    }

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Describe(CultureInfo.InvariantCulture);
}
