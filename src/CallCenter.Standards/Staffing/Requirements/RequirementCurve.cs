using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>The agents required over a day, interval by interval. Each interval is taken as if its traffic had gone on for long: a queue that one leaves to the next is not counted.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RequirementCurve : IExplained
{
    private const double LongestDays = 10_000_000;

    private readonly Listed<IntervalRequirement> intervals;

    /// <param name="rules">The goals.</param>
    /// <param name="intervals">What arrives.</param>
    internal RequirementCurve(StaffingRules rules, ImmutableArray<IntervalTraffic> intervals)
    {
        intervals = intervals.IsDefault ? [] : intervals;
        if (intervals.Length is < 1 or > StaffingRules.MostIntervals || intervals.Contains(null!))
        {
            throw new ArgumentException($"A curve has 1 to {StaffingRules.MostIntervals} intervals.", nameof(intervals));
        }

        ImmutableArray<IntervalTraffic> ordered = [.. intervals.OrderBy(static interval => interval.Start)];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Start < ordered[i - 1].End)
            {
                throw new ArgumentException($"The intervals that begin at {ordered[i - 1].Start} and {ordered[i].Start} overlap.", nameof(intervals));
            }
        }

        Rules = rules;
        this.intervals = ImmutableArray.CreateRange(ordered, interval => new IntervalRequirement(interval.Start, rules.Require(interval.Traffic)));
    }

    /// <summary>The goals, and what is supposed.</summary>
    public StaffingRules Rules { get; }

    /// <summary>What is required, in the order of time.</summary>
    public ImmutableArray<IntervalRequirement> Intervals => intervals;

    /// <summary>The first interval that needs the most agents.</summary>
    public IntervalRequirement Peak => Intervals.MaxBy(static interval => interval.Requirement.Agents)!;

    /// <summary>The time that agents are at work, all intervals together; null where it is longer than can be told.</summary>
    public Duration? AgentTime => Total(static requirement => requirement.Agents);

    /// <summary>The time that agents are scheduled for, all intervals together; null where it is longer than can be told.</summary>
    public Duration? ScheduledTime => Total(static requirement => requirement.ScheduledAgents);

    /// <summary>How many agents are needed when, in no language. Moments are told in UTC: see <see cref="Explanation.InZone(DateTimeZone)"/>.</summary>
    public Explanation Explain() => RequirementSentences.Of(this);

    /// <summary>How many agents are needed when, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with each interval.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private Duration? Total(Func<StaffingRequirement, long> agents) =>
        Intervals.Sum(interval => interval.Requirement.Traffic.Period.TotalDays * agents(interval.Requirement)) > LongestDays ? null
            : Intervals.Aggregate(Duration.Zero, (total, interval) => total + (interval.Requirement.Traffic.Period * agents(interval.Requirement)));
}
