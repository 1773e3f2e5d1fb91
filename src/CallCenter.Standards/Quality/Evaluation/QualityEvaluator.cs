using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>A compiled quality section: scores reviews and draws the contacts that are reviewed. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a QualityCatalogue, which is written; what leaves are results and samples.")]
public sealed class QualityEvaluator
{
    private readonly Dictionary<string, EffectiveVersions<CompiledReviewForm>> byCode;
    private readonly Dictionary<(string Code, string Version), CompiledReviewForm> byVersion;
    private readonly Dictionary<string, CompiledSamplingPlan> plans;
    private readonly BusinessCalendars? calendars;

    internal QualityEvaluator(QualityCatalogue catalogue, BusinessCalendars? calendars, ImmutableArray<CompiledReviewForm> forms, ImmutableArray<CompiledSamplingPlan> sampling, Codes channels)
    {
        Catalogue = catalogue;
        this.calendars = calendars;
        Forms = forms;
        byCode = forms.GroupBy(form => form.Form.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<CompiledReviewForm>(same.Key, same, form => form.Form.Effective is { } from ? StartOf(from) : Instant.MinValue), StringComparer.Ordinal);
        byVersion = forms.ToDictionary(form => (form.Form.Code, form.Form.Version));
        Times = new ServiceTimes(catalogue.Stages, catalogue.Businesses, channels);
        plans = sampling.ToDictionary(plan => plan.Plan.Code, StringComparer.Ordinal);
    }

    /// <summary>The section it was compiled from.</summary>
    public QualityCatalogue Catalogue { get; }

    /// <summary>All forms in the section's order, each version.</summary>
    public ImmutableArray<CompiledReviewForm> Forms { get; }

    /// <summary>Reads the times of stages and of business.</summary>
    public ServiceTimes Times { get; }

    /// <summary>Checks a section and compiles it; channels, needs and scripts are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="records">The records that contacts to be reviewed may be; the shipped <see cref="ContactRecord"/> is known without being named.</param>
    /// <param name="calendars">The calendars that deadlines are of; none are known without them.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static QualityEvaluator Compile(QualityCatalogue catalogue, IEnumerable<RecordDefinition>? records = null, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        ImmutableArray<RecordDefinition> known = [.. Given.Items(records ?? [], nameof(records)).Append(ContactRecord.Schema.Definition).Append(ReviewableContact.Schema.Definition).DistinctBy(record => record.Name)];
        var codes = Codes.Known($"calendar", calendars?.All.Select(static calendar => calendar.Code) ?? [], findings);
        var compiler = new QualityCompiler(new(catalogue, Place.At("")), calendars, codes, known, Codes.Open($"channel", findings), Codes.Open($"need", findings), findings);
        return compiler.Compile() ?? throw new FindingsException("The quality section", findings.ToImmutable());
    }

    /// <summary>The form of a code in force on a day.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The day of the contact, where the bank is.</param>
    /// <returns>The version in force; null before the first.</returns>
    /// <exception cref="UnknownCodeException">There is no such form.</exception>
    public CompiledReviewForm? Form(string code, LocalDate date) => byCode.TryGetValue(code, out EffectiveVersions<CompiledReviewForm>? versions)
        ? versions.At(StartOf(date))
        : throw new UnknownCodeException("review form", code, byCode.Keys);

    /// <summary>The form of a code and version; null where there is none.</summary>
    public CompiledReviewForm? Find(string code, string version) => byVersion.GetValueOrDefault((code, version));

    /// <summary>Scores a review by the form and version that it names.</summary>
    /// <returns>The result; refused where the section has no such form, or the reviewer got something wrong.</returns>
    public ReviewResult Score(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Find(review.Form, review.Version) is { } form
            ? form.Score(review)
            : ReviewResult.Refused(review.Form, review.Version, review, [new ReviewRefusal(ReviewFault.UnknownForm, null, $"{review.Form} {review.Version}") { Nearest = NearestForm(review.Form, review.Version) }]);
    }

    /// <summary>The case of a contact after an event, or the same case and the reason why the event does not fit.</summary>
    public Folded<ReviewCase, ReviewCaseRefusal> Evolve(ReviewCase of, ReviewEvent next)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(next);
        return ReviewCaseRules.Evolve(of, next, new ReviewBook(this));
    }

    /// <summary>The case of a contact after events in order, and those that do not fit.</summary>
    public Folded<ReviewCase, ReviewCaseRefusal> Fold(ReviewCase of, ReadOnlySpan<ReviewEvent> events)
    {
        ArgumentNullException.ThrowIfNull(of);
        return ReviewCaseRules.Fold(of, events, new ReviewBook(this));
    }

    /// <summary>How the review of a contact stands at an instant: which result counts, and what is due. What happened after the instant does not count.</summary>
    /// <param name="of">The case.</param>
    /// <param name="at">The instant.</param>
    public ReviewCaseStanding Read(ReviewCase of, Instant at)
    {
        ArgumentNullException.ThrowIfNull(of);
        return ReviewCaseBook.Read(this, of, at);
    }

    /// <summary>
    /// The summary of the results that count: after appeals, people's scores before a machine's, and scores that only a machine gave where enough of them were audited and their error is small enough. Cases whose appeals are open
    /// are left out.
    /// </summary>
    public ReviewCasesSummary Summarize(IEnumerable<ReviewCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ImmutableArray<ReviewCase> all = [.. cases];
        foreach (ReviewCase one in all)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(cases));
        }

        AutomaticAudit audit = AutomaticAudit.Of(all);
        bool isAllowed = audit.Allows(Catalogue.Conduct?.Automatic);
        return new ReviewCasesSummary(ReviewSummary.Of(ReviewCaseBook.Counting(all, isAllowed)), audit, isAllowed, all.Count(static one => one.IsAppealOpen));
    }

    /// <summary>The sampling plan of a code, ready to be bound to records.</summary>
    /// <exception cref="UnknownCodeException">There is no such plan.</exception>
    public CompiledSamplingPlan Sampling(string code) => plans.TryGetValue(code, out CompiledSamplingPlan? plan) ? plan : throw new UnknownCodeException("sampling plan", code, plans.Keys);

    /// <summary>When something is due that begins at an instant; null where the standard does not say, or its calendar offers no such time.</summary>
    internal Instant? DueFrom(ReviewDeadline? deadline, Instant start) => deadline is null ? null : calendars?.DueFrom(deadline.Within, deadline.Calendar, start);

    /// <summary>The form and version that is nearest to what was written; null where none is near.</summary>
    internal string? NearestForm(string code, string version) => NearestName.Find($"{code} {version}", [.. Forms.Select(static form => $"{form.Form.Code} {form.Form.Version}")]);

    /// <summary>Days as instants, to be held against one another: the same zone for all, whichever it is, and whatever calendar a day is written in.</summary>
    private static Instant StartOf(LocalDate date) => date.WithCalendar(CalendarSystem.Iso).AtMidnight().InUtc().ToInstant();
}
