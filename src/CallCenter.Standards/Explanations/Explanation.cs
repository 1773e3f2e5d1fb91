using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Explanations;

/// <summary>
/// Why an answer is as it is: the sentence that answers first, then one for each thing that it rests on. In no language itself; <see cref="In(CultureInfo, ExplanationDetail)"/> tells it in one,
/// and its parts are all that a host needs to tell it otherwise.
/// </summary>
/// <param name="Answer">The sentence that answers.</param>
/// <param name="Details">What it rests on, a sentence for each thing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Explanation(ExplanationSentence Answer, ImmutableArray<ExplanationSentence> Details)
{
    /// <summary>The sentence that answers.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ExplanationSentence Answer { get; init => field = Given.Value(value, nameof(Answer)); } = Given.Value(Answer);

    /// <summary>What it rests on, a sentence for each thing.</summary>
    public ImmutableArray<ExplanationSentence> Details { get; init => field = value.OrEmpty(); } = Details.OrEmpty();

    /// <summary>For people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string In(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => In(ExplanationLanguage.Of(culture), detail);

    /// <summary>For people, in a language whose wording a host may have given.</summary>
    /// <param name="language">The language.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string In(ExplanationLanguage language, ExplanationDetail detail = ExplanationDetail.Full)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Standards.Given.Member(detail) == ExplanationDetail.Short ? language.Text(Answer, isWhole: true) : string.Join('\n', language.Texts(Details.Prepend(Answer)));
    }

    /// <summary>The same with its moments told in a zone: those of an answer that stands on a calendar are told in the calendar's, all others in UTC.</summary>
    /// <param name="zone">The zone, of the time-zone database.</param>
    /// <exception cref="ArgumentException">The zone is not of the time-zone database, so that its name would mean nothing elsewhere.</exception>
    public Explanation InZone(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id) is null
            ? throw new ArgumentException($"Zone '{Excerpt.Of(zone.Id)}' is not of the time-zone database.", nameof(zone))
            : InZone(zone.Id, isUtcAlone: false);
    }

    /// <param name="zone">The identity of the zone.</param>
    /// <param name="isUtcAlone">Whether moments of a calendar's zone stay in it.</param>
    internal Explanation InZone(string zone, bool isUtcAlone) => new(Answer.InZone(zone, isUtcAlone), [.. Details.Select(detail => detail.InZone(zone, isUtcAlone))]);

    /// <summary>The same with names for what it tells by code alone.</summary>
    /// <param name="names">The name by what it is, such as <c>role</c>, and by its code; null where there is none.</param>
    internal Explanation Named(Func<string, string, LocalizedText?> names) => new(Answer.Named(names), [.. Details.Select(detail => detail.Named(names))]);

    /// <summary>The same with its amounts in a currency; as it is where none is known.</summary>
    internal Explanation InCurrency(string? currency) => currency is null ? this : new(Answer.InCurrency(currency), [.. Details.Select(detail => detail.InCurrency(currency))]);

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Explanation? other) => other is not null && Answer == other.Answer && Details.AsSpan().SequenceEqual(other.Details.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Answer, Details.Length);

    /// <summary>The whole of it in English.</summary>
    public override string ToString() => In(ExplanationLanguage.English);

    internal static Explanation Of(ExplanationSentence answer, params IEnumerable<ExplanationSentence?> details) => new(answer, [.. details.OfType<ExplanationSentence>()]);
}
