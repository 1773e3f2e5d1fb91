using System.Collections.Immutable;

namespace CallCenter.Standards.Contacts;

/// <summary>The codes of what customers want of the centre in the shipped standard (D1, 需求类型); a book declares its own in its vocabulary.</summary>
public static class Needs
{
    /// <summary>Information (咨询).</summary>
    public const string Inquiry = "inquiry";

    /// <summary>Redress for something that went wrong (投诉).</summary>
    public const string Complaint = "complaint";

    /// <summary>To propose something (建议).</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Something done with an account or product (业务办理).</summary>
    public const string Transaction = "transaction";

    /// <summary>Help at once (应急响应).</summary>
    public const string Emergency = "emergency";

    /// <summary>All of them, in the standard's order.</summary>
    public static ImmutableArray<string> All { get; } = [Inquiry, Complaint, Suggestion, Transaction, Emergency];
}
