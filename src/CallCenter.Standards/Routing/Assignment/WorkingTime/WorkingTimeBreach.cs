using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A limit of working time that a roster breaks: whose, when, and by how much.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkingTimeBreach : IExplained
{
    /// <summary>The code of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>What the limit is about.</summary>
    public required WorkingTimeRule Rule { get; init => field = Given.Member(value); }

    /// <summary>The first date that it is about: of the duty, the week, the month or the run.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The last date, included.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>The time by the roster; null where the limit is a number of days.</summary>
    public Duration? Time { get; init; }

    /// <summary>The limit of that time.</summary>
    public Duration? TimeLimit { get; init; }

    /// <summary>The number of days by the roster; null where the limit is a time.</summary>
    public int? Days { get; init; }

    /// <summary>The limit of that number.</summary>
    public int? DaysLimit { get; init; }

    /// <summary>What is broken, in no language.</summary>
    public Explanation Explain() => WorkingTimeSentences.Of(this);

    /// <summary>What is broken, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
