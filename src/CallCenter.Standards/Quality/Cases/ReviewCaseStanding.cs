using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>How the review of a contact stands at an instant: which result counts, and what is due next.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewCaseStanding : IExplained
{
    /// <summary>The contact's id.</summary>
    public required string Contact { get; init; }

    /// <summary>Whose contact it was.</summary>
    public required string Agent { get; init; }

    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>How far it is.</summary>
    public required ReviewCaseStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The result that counts: of the appeal's decision, of the person where a machine scored first, or of the first score; null where there is none.</summary>
    public ReviewResult? Result { get; init; }

    /// <summary>The second score of the contact; null where there is none. It counts where a machine scored first, as long as no appeal was decided.</summary>
    public ReviewEvent? Second { get; init; }

    /// <summary>How the appeal was decided; null where it was not.</summary>
    public ReviewEvent? Decision { get; init; }

    /// <summary>The re-check after the last coaching; null where there was none.</summary>
    public ReviewEvent? Recheck { get; init; }

    /// <summary>When what is to be done next is due, that instant included; null where nothing is, or no day is set.</summary>
    public Instant? Due { get; init; }

    /// <summary>Until when an appeal may be made, that instant included; null where it may not.</summary>
    public Instant? AppealUntil { get; init; }

    /// <summary>How it stands, in no language.</summary>
    public Explanation Explain() => ReviewCaseSentences.Of(this);

    /// <summary>How it stands, for people: in Chinese for the cultures of that language, in English for all others. Times are in UTC, unless <c>Standard.Named</c> tells them in the zone of the book.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How far it is alone, or with the result that counts and until when an appeal may be made.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
