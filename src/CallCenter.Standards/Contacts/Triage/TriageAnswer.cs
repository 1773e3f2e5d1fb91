using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Contacts;

/// <summary>
/// What triage answered about a contact, as a fact for what comes after it: guards of workflows, transfer, authority and the policies of service levels (D3.1, D3.3).
/// It holds for the facts that it was given, which it keeps: <see cref="StateFor"/> tells whether they are still those.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TriageAnswer
{
    /// <summary>The contact as triage saw it.</summary>
    public required Contact About { get; init; }

    /// <summary>The band of the risk score that triage was given; null where none was.</summary>
    public string? RiskBand { get; init; }

    /// <summary>Whether the contact carries a risk (D12); null where triage leaves it open.</summary>
    public bool? IsRisk { get; init; }

    /// <summary>The code of the strategy by which it is handled (D3.3); null where triage names none.</summary>
    public string? Strategy { get; init; }

    /// <summary>The strategy's rank, the weakest handling lowest; null where it has none.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether the operation stops at once; null where triage leaves it open.</summary>
    public bool? StopsAtOnce { get; init; }

    /// <summary>Whether the customer is diverted to self-service (D3.1, step 5); null where triage leaves it open.</summary>
    public bool? IsDiverted { get; init; }

    /// <summary>The code of the department that takes part or takes over; null where the front line handles it alone.</summary>
    public string? Department { get; init; }

    /// <summary>When triage answered.</summary>
    public required Instant At { get; init; }

    /// <summary>The standard by which it answered, as its code and version; null where that is not known.</summary>
    public string? Standard { get; init; }

    /// <summary>That risk control lets the matter go on although triage stops it; null unless it does.</summary>
    public RiskRelease? Release { get; init; }

    /// <summary>Whether a host knows that the answer no longer holds, for a reason that the contact does not show: facts of its own, or another score.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the operation stands still: triage stops it and risk control has not released it; null where triage leaves it open.</summary>
    public bool? IsStopped => StopsAtOnce == true ? Release is null : StopsAtOnce;

    /// <summary>The same answer, released by risk control.</summary>
    /// <param name="by">Who releases it, of risk control.</param>
    /// <param name="at">When.</param>
    public TriageAnswer Released(string by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return this with { Release = new RiskRelease(by, at) };
    }

    /// <summary>What the answer is worth for a contact now. How long the customer has waited does not count: it changes with every look.</summary>
    /// <param name="contact">The contact as it is now.</param>
    /// <param name="standard">The standard in force, as its code and version; null where the host does not follow it.</param>
    public TriageState StateFor(in Contact contact, string? standard = null) =>
        IsWithdrawn || (standard is not null && standard != Standard) || About with { Waiting = contact.Waiting } != contact ? TriageState.Outdated
        : StopsAtOnce is null ? TriageState.Inconclusive
        : TriageState.Current;
}
