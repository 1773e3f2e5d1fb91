using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>What is due and overdue of reviews, callbacks and training at an instant, and the quality of each team. Customers are masked.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FollowUpReport : IExplained
{
    private readonly Listed<FollowUp> items;
    private readonly Listed<TeamQuality> teams;

    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>What is due or overdue, the earliest first.</summary>
    public ImmutableArray<FollowUp> Items
    {
        get => items;
        init => items = value;
    }

    /// <summary>The quality of each team, by the teams' codes: so few reviews rank nobody.</summary>
    public ImmutableArray<TeamQuality> Teams
    {
        get => teams;
        init => teams = value;
    }

    /// <summary>How many things of a kind are due and not late, or overdue.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isOverdue">Whether those that are overdue are counted.</param>
    public int Count(FollowUpKind kind, bool isOverdue)
    {
        _ = Given.Member(kind);
        return Items.Count(item => item.Kind == kind && item.IsOverdue == isOverdue);
    }

    /// <summary>What is due and how teams stand, in no language.</summary>
    public Explanation Explain() => FollowUpSentences.Of(this);

    /// <summary>What is due and how teams stand, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The counts alone, or each kind and each team.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
