using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards;

namespace LiveDesk.Cases;

/// <summary>Why the desk does not do what it is asked, for people in either language.</summary>
/// <param name="Kind">The kind of refusal.</param>
/// <param name="Reasons">Every reason, with a code.</param>
internal sealed record DeskRefusal(RefusalKind Kind, ImmutableArray<DeskReason> Reasons)
{
    /// <summary>The code of the reason that the desk is another host's now.</summary>
    public const string DeskMoved = "desk-moved";

    /// <summary>The reasons in words, for the log.</summary>
    public string InWords => string.Join(" ", Reasons.Select(reason => reason.In(CultureInfo.InvariantCulture)));

    public static DeskRefusal Of(RefusalKind kind, string code, LocalizedText why) => new(kind, [new(code, why.In)]);
}

/// <summary>A reason: its code, and its words in a language.</summary>
internal sealed record DeskReason(string Code, Func<CultureInfo, string> In);

/// <summary>The kinds of refusals, as HTTP tells them.</summary>
internal enum RefusalKind
{
    /// <summary>What was sent says nothing that the desk can read: 400.</summary>
    Unreadable,

    /// <summary>The caller may not: 403.</summary>
    Forbidden,

    /// <summary>There is no such thing: 404.</summary>
    Unknown,

    /// <summary>The workflow or the desk says no as things stand: 409.</summary>
    Refused,

    /// <summary>It has moved on since the caller looked: 412.</summary>
    MovedOn,

    /// <summary>The body is larger than is allowed: 413.</summary>
    TooLarge,

    /// <summary>The identity was used for another command: 422.</summary>
    CommandReused,
}
