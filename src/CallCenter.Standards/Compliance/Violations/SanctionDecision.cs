using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>What may follow a violation, by whom, and when those concerned are heard and may appeal.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SanctionDecision : IExplained
{
    private readonly Listed<Sanction> sanctions;

    /// <summary>The violation.</summary>
    public required Violation Violation { get; init; }

    /// <summary>Its grade.</summary>
    public required ViolationGrade Grade { get; init; }

    /// <summary>What may follow, the mildest first, each with the role that decides it; none where it is too late.</summary>
    public ImmutableArray<Sanction> Sanctions
    {
        get => sanctions;
        init => sanctions = value;
    }

    /// <summary>The day that it is read on.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The first day on which it may be decided: the day after the last one on which those concerned may speak.</summary>
    public required LocalDate DecideFrom { get; init; }

    /// <summary>The last day on which the violation may be sanctioned.</summary>
    public required LocalDate LapsesOn { get; init; }

    /// <summary>Within how many calendar days after they received the decision those concerned may appeal.</summary>
    public required int AppealDays { get; init; }

    /// <summary>The role that decides the appeal.</summary>
    public required string AppealTo { get; init; }

    /// <summary>Whether it is too late.</summary>
    public bool IsLapsed => AsOf > LapsesOn;

    /// <summary>Whether those concerned cannot be heard before it is too late, so that no day is left to decide.</summary>
    public bool HasNoDayLeft => !IsLapsed && DecideFrom > LapsesOn;

    /// <summary>Whether a fine is among the sanctions whose legal basis nobody has named.</summary>
    public bool HasUnfoundedFine => Sanctions.Any(static sanction => sanction is { IsFine: true, LegalBasis: null });

    /// <summary>The last day on which those concerned may appeal.</summary>
    /// <param name="receivedOn">The day they received the decision, which does not count itself; in the years 1900 to 2200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is in no such year.</exception>
    public LocalDate AppealUntil(LocalDate receivedOn) => receivedOn.WithCalendar(CalendarSystem.Iso) is { Year: >= CountedYears.First and <= CountedYears.Last } received
        ? received.PlusDays(AppealDays) : throw new ArgumentOutOfRangeException(nameof(receivedOn), receivedOn, "Give a day of the years 1900 to 2200.");

    /// <summary>What may follow and why, in no language.</summary>
    public Explanation Explain() => ViolationSentences.Of(this);

    /// <summary>What may follow and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with each sanction, the hearing and the appeal.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
