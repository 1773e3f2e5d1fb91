using System.Collections.Immutable;
using System.Globalization;
using LiveDesk.Api;
using LiveDesk.Cases;

namespace LiveDesk.Cluster;

/// <summary>An outcome as one host tells it to another: its reasons in both languages, since who asked is with the other one.</summary>
internal sealed record OutcomeTold
{
    /// <summary>What was done; null where it was refused.</summary>
    public Receipt? Receipt { get; init; }

    public bool IsRepeat { get; init; }

    /// <summary>The kind of refusal; null where it was done.</summary>
    public RefusalKind? Refusal { get; init; }

    public ImmutableArray<ReasonTold> Reasons { get; init => field = value.IsDefault ? [] : value; } = [];

    public CaseStanding? Standing { get; init; }

    /// <summary>Why nothing could be done, in the words of what failed; null where it was done or refused.</summary>
    public string? Failure { get; init; }

    public static OutcomeTold Of(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Done(var receipt, var isRepeat) => new() { Receipt = receipt, IsRepeat = isRepeat, Standing = outcome.Standing },
        DeskOutcome.Refused(var refusal) => new()
        {
            Refusal = refusal.Kind,
            Reasons = [.. refusal.Reasons.Select(reason => new ReasonTold(reason.Code, reason.In(RequestLanguage.Chinese), reason.In(RequestLanguage.English)))],
            Standing = outcome.Standing,
        },
        _ => throw new InvalidOperationException("An outcome is done or refused."),
    };

    /// <exception cref="InvalidOperationException">Nothing could be done.</exception>
    public DeskOutcome ToOutcome() => Failure is not null ? throw new InvalidOperationException(Failure)
        : Receipt is not null ? new DeskOutcome.Done(Receipt, IsRepeat) { Standing = Standing }
        : new DeskOutcome.Refused(new(Refusal!.Value, [.. Reasons.Select(reason => new DeskReason(reason.Code, reason.In))])) { Standing = Standing };
}

/// <summary>A reason in both languages.</summary>
internal sealed record ReasonTold(string Code, string Chinese, string English)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
