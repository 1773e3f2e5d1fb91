using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Where an arriving contact goes and how it is handled, all tables of triage asked at once (D3.1, D3.3, D4). A part is null where its table does not answer, or the book has none for it.
/// The default value decides nothing.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct TriageDecision
{
    private readonly int rank;

    /// <summary>How urgent it is.</summary>
    public ContactPriority? Priority { get; internal init; }

    /// <summary>The priority's place in the scale: 0 goes first; null without a priority.</summary>
    public int? PriorityRank { get => rank == 0 ? null : rank - 1; internal init => rank = value + 1 ?? 0; }

    /// <summary>Where it waits.</summary>
    public QueueDefinition? Queue { get; internal init; }

    /// <summary>What its agent must be able to do.</summary>
    public RequiredSkills Skills { get; internal init; }

    /// <summary>How it is handled (D3.3).</summary>
    public HandlingStrategy? Strategy { get; internal init; }

    /// <summary>How it is received (D4).</summary>
    public Reception? Reception { get; internal init; }

    /// <summary>The code of the service-level policy that holds; null where nothing is promised.</summary>
    public string? Policy { get; internal init; }

    /// <summary>Whether it carries a risk (D12); null where there is no table of risks or it gave no answer, or a value that decides on a stop is one that the standard does not know: that is not taken for "no".</summary>
    public bool? IsRisk { get; internal init; }

    /// <summary>The values of the contact that the standard does not know, such as a misspelt topic; they counted as missing. Empty where all are known.</summary>
    public ImmutableArray<UnknownValue> UnknownValues { get => Unknown?.All ?? []; internal init => Unknown = value.IsEmpty ? null : new UnknownValues(value); }

    /// <summary>Whether every table of the book answered, and on no unknown value where it decides on a stop; otherwise the explanation tells which did not.</summary>
    public bool IsComplete { get; internal init; }

    /// <summary>Whether the operation is stopped at once (D3.3); null where it is not decided.</summary>
    public bool? StopsAtOnce => Strategy is { StopsAtOnce: true } ? true : IsComplete && Strategy is not null ? false : null;

    /// <summary>Whether it is diverted to self-service (D3.1, step 5); never on an answer that is not complete.</summary>
    public bool IsDiverted => Reception is { IsSelfService: true } && IsComplete;

    internal UnknownValues? Unknown { get; init; }

    /// <summary>
    /// What such a contact needs of an agent: its channel, language and owner, the skills, and the authority for what its strategy does, up to the amount at stake (D2.5, D3.1, D14).
    /// </summary>
    /// <param name="contact">The contact that was triaged.</param>
    /// <returns>The request; null where the contact's channel is not known, or it is diverted to self-service and needs nobody.</returns>
    public AssignmentRequest? ToRequest(in Contact contact) => contact.Channel is not { } channel || IsDiverted ? null : new AssignmentRequest
    {
        Channel = channel,
        Skills = Skills.ToImmutableArray(),
        Language = contact.Language,
        Authority = Strategy?.Action,
        Amount = Strategy?.Action is null ? null : contact.Amount,
        PreferredOwner = contact.PriorOwner,
        Priority = PriorityRank,
        Waiting = contact.Waiting,
    };

    /// <summary>The codes of all parts, invariant culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"priority {Priority?.Code ?? "none"}, queue {Queue?.Code ?? "none"}, skills [{Skills}], strategy {Strategy?.Code ?? "none"}, reception {Reception?.Code ?? "none"}, policy {Policy ?? "none"}{(IsRisk switch { true => ", risk", null => ", risk not known", _ => "" })}{(IsComplete ? "" : ", incomplete")}{(Unknown is null ? "" : ", ")}{Decisions.UnknownValues.Text(UnknownValues)}");
}
