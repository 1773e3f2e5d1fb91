using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>What is next of an improvement, by when, and whether it is late.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionDue : IExplained
{
    /// <summary>The number or name by which the host knows the improvement.</summary>
    public required string Action { get; init; }

    /// <summary>The plan.</summary>
    public required ActionPlan Plan { get; init; }

    /// <summary>What is next: to start, to finish or to verify it.</summary>
    public required ActionStep Next { get; init => field = Given.Member(value); }

    /// <summary>The last day on which that is in time.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How many days it is overdue; 0 where it is not.</summary>
    public int DaysOverdue => Math.Max(0, Period.DaysBetween(Due, AsOf));

    /// <summary>What is next by when, in no language.</summary>
    public Explanation Explain() => ActionSentences.Of(this);

    /// <summary>What is next by when, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with the plan.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
