using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Organization;

/// <summary>
/// What is known of the matter to be decided. The default value is a matter of which nothing is known: no amount, nothing done today, entered and approved by nobody,
/// triage not asked.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct AuthorityFacts
{
    private readonly Listed<string> approvedBy;

    /// <summary>The amount in the bank's reporting currency, never negative; null where there is none or it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? Amount
    {
        get;
        init => field = value is null or >= 0 ? value : throw Refused.Range(nameof(value), value, $"An amount is never negative.");
    }

    /// <summary>How often the one who asks has done it today, this time not counted. It binds nobody else on the line: a superior is asked with a count of his own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int DoneToday
    {
        get;
        init => field = value >= 0 ? value : throw Refused.Range(nameof(value), value, $"A count is never negative.");
    }

    /// <summary>The customer's class, such as <c>ordinary</c>, <c>gold</c>, <c>vip</c> (D6); null where it is not known.</summary>
    public string? Segment { get; init; }

    /// <summary>Who entered the matter: a person, or the code of a post; null where that is nobody of the centre.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>Who approved it already: persons, or codes of posts. Each counts once.</summary>
    public ImmutableArray<string> ApprovedBy
    {
        get => approvedBy;
        init => approvedBy = value;
    }

    /// <summary>What triage answered about the contact behind the matter, and what that is worth now (D3.3): <see cref="TriageStanding.Of"/> tells. The default value is that triage was not asked.</summary>
    public TriageStanding Triage { get; init; }

    /// <summary>The fields that conditions of actions and grants test: <c>segment</c>, and those of <see cref="TriageFacts"/>. The amount and the number for the day have limits of their own.</summary>
    public static RecordSchema<AuthorityFacts> Schema { get; } = RecordSchema.Create<AuthorityFacts>("authority-request")
        .WithText("segment", static (in AuthorityFacts f) => f.Segment)
        .WithTriage(static (in AuthorityFacts f) => f.Triage);
}
