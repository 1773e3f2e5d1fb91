using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Quality;

/// <summary>What was read of the times of a contact or of a piece of business: a record for each limit that applies, for KPIs to count, or why the times cannot be right.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimeReading : IExplained
{
    private readonly Listed<ServiceTimeRecord> records;

    /// <summary>A record for each limit, in the order of the book; one without a time where it is not known. Empty where the times cannot be right, or nothing is asked of them.</summary>
    public ImmutableArray<ServiceTimeRecord> Records
    {
        get => records;
        init => records = value;
    }

    /// <summary>Why the times cannot be right; null where they can.</summary>
    public TimeFault? Fault { get; init => field = value is { } given ? Given.Member(given) : null; }

    /// <summary>What was read, in no language.</summary>
    public Explanation Explain() => TimeSentences.Of(this);

    /// <summary>What was read, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How much is known alone, or each time with its limit.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
