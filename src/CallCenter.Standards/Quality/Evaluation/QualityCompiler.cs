using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Quality;

/// <summary>Checks a section and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="calendars">The calendars; null where there are none, or they have errors.</param>
/// <param name="calendarCodes">Their codes.</param>
/// <param name="records">The records that contacts to be reviewed may be.</param>
/// <param name="channels">The channels that forms may be for.</param>
/// <param name="needs">The needs that forms may be for.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class QualityCompiler(
    Located<QualityCatalogue> section, BusinessCalendars? calendars, Codes calendarCodes, ImmutableArray<RecordDefinition> records, Codes channels, Codes needs, FindingList findings)
{
    /// <summary>The most contacts of an agent that are reviewed in a month.</summary>
    public const int MaximumQuota = 10_000;

    /// <summary>The most strata of a plan.</summary>
    public const int MaximumStrata = 64;

    /// <summary>The most days of an appeal, of coaching and of a re-check.</summary>
    public const int MaximumDays = 365;

    /// <summary>The most pairs that the audit of a machine may need.</summary>
    public const int MaximumPairs = 100_000;

    /// <summary>The evaluator, or null where there are errors.</summary>
    public QualityEvaluator? Compile()
    {
        int before = findings.Count;
        var codes = new Codes<ReviewForm>($"review form", findings);
        LocatedList<ReviewForm> forms = section.Each(s => s.Forms);
        codes.From(forms);
        var compiled = new List<CompiledReviewForm?>();
        foreach (Located<ReviewForm> form in forms)
        {
            codes.AddVersion(form, form.Value.Code, form.Value.Version, form.Value.Effective, QualityFindings.VersionTwice);
            channels.CheckAll(form.Each(f => f.Channels));
            needs.CheckAll(form.Each(f => f.Needs));
            compiled.Add(new ReviewFormCompiler(form, findings).Compile());
        }

        LocatedList<SamplingPlan> plans = section.Each(s => s.Sampling);
        Codes.Of($"sampling plan", plans, plan => plan.Code, findings);
        var sampling = plans.Select(plan => Compile(plan, codes)).ToList();
        CheckConduct();
        new TimeChecks(channels, findings).Check(section.Each(s => s.Stages), section.Each(s => s.Businesses));
        return !section.IsWhole || findings.ErrorsSince(before)
            ? null
            : new QualityEvaluator(section.Value, calendars, [.. compiled.Select(form => form!)], [.. sampling.Select(plan => plan!)], channels);
    }

    private void CheckConduct()
    {
        if (section.Optional(s => s.Conduct) is not { } conduct)
        {
            return;
        }

        CheckDays(conduct.At(c => c.AppealDays), conduct.Value.AppealDays);
        CheckDays(conduct.At(c => c.CoachingDays), conduct.Value.CoachingDays);
        CheckDays(conduct.At(c => c.RecheckDays), conduct.Value.RecheckDays);
        CheckDeadline(conduct.Optional(c => c.Scoring));
        CheckDeadline(conduct.Optional(c => c.Decision));
        if (conduct.Optional(c => c.Automatic) is not { } automatic)
        {
            return;
        }

        AutomaticScoring rule = automatic.Value;
        CheckConduct(automatic.At(a => a.Audit), rule.Audit.Ratio is > 0 and <= 1, rule.Audit.ToString());
        CheckConduct(automatic.At(a => a.LeastPairs), rule.LeastPairs is >= 1 and <= MaximumPairs, Text($"{rule.LeastPairs}"));
        CheckConduct(automatic.At(a => a.GreatestError), rule.GreatestError is >= 0 and <= 100, Text($"{rule.GreatestError}"));
    }

    private void CheckDeadline(Located<ReviewDeadline>? deadline)
    {
        if (deadline is not { } given)
        {
            return;
        }

        calendarCodes.Check(given.Value.Calendar, given.At(d => d.Calendar));
        Place place = given.At(d => d.Within);
        if (place.IsWhole && !ClockTarget.IsPositive(given.Value.Within))
        {
            findings.Add(QualityFindings.Conduct, place, null, $"The time is not above zero.");
        }
    }

    private void CheckDays(Place place, int days) => CheckConduct(place, days is >= 1 and <= MaximumDays, Text($"{days}"));

    private void CheckConduct(Place place, bool isInRange, string value)
    {
        if (!isInRange && place.IsWhole)
        {
            findings.Add(QualityFindings.Conduct, place, value, $"{value} is out of range.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private CompiledSamplingPlan? Compile(Located<SamplingPlan> located, Codes<ReviewForm> forms)
    {
        SamplingPlan plan = located.Value;
        LocatedList<SamplingStratum> strata = located.Each(p => p.Strata);
        forms.Check(plan.Form, located.At(p => p.Form));
        Codes.Of($"stratum", strata, stratum => stratum.Code, findings);
        CheckNumbers(located, strata);
        if (records.FirstOrDefault(record => record.Name == plan.Record) is not { } known)
        {
            findings.Add(FindingRules.UnknownCode, located.At(p => p.Record), plan.Record, $"There is no record '{Excerpt.Of(plan.Record)}'; {NearestName.Suggest(plan.Record, [.. records.Select(record => record.Name)])}.");
            return null;
        }

        var conditions = strata.Select(stratum => Condition.Compile(stratum.Value.When, known, stratum.At(s => s.When), findings)).ToList();
        for (int i = 0; i + 1 < conditions.Count; i++)
        {
            if (conditions[i] is { IsAny: true })
            {
                findings.Add(QualityFindings.StratumNeverReached, strata[i + 1].Place, strata[i + 1].Value.Code, $"Stratum '{strata[i].Value.Code}' before it has no condition.");
                break;
            }
        }

        return conditions.TrueForAll(condition => condition is not null) ? new CompiledSamplingPlan(plan, known, [.. conditions.Select(condition => condition!)]) : null;
    }

    private void CheckNumbers(Located<SamplingPlan> located, LocatedList<SamplingStratum> strata)
    {
        SamplingPlan plan = located.Value;
        if (plan.Quota is < 1 or > MaximumQuota)
        {
            findings.Add(QualityFindings.Sampling, located.At(p => p.Quota), Text($"{plan.Quota}"), $"A quota of {plan.Quota} is not between 1 and {MaximumQuota:N0}.");
        }
        else if (strata.IsComplete && strata.Values.Sum(stratum => (long)Math.Max(0, stratum.Least)) > plan.Quota)
        {
            findings.Add(QualityFindings.Sampling, located.At(p => p.Quota), Text($"{plan.Quota}"), $"The strata need {strata.Values.Sum(stratum => (long)stratum.Least)} contacts at least, the quota is {plan.Quota}.");
        }

        if (plan.SecondScores.Ratio is < 0 or > 1)
        {
            findings.Add(QualityFindings.Sampling, located.At(p => p.SecondScores), plan.SecondScores.ToString(), $"A share of {plan.SecondScores} second scores is not between 0 % and 100 %.");
        }

        if (strata.Count > MaximumStrata || strata is { Count: 0, IsComplete: true })
        {
            findings.Add(QualityFindings.Sampling, strata.Place, plan.Code, $"Plan '{plan.Code}' has {strata.Count} strata; it needs 1 to {MaximumStrata}.");
        }

        foreach (Located<SamplingStratum> stratum in strata.Where(stratum => stratum.Value.Least < 0))
        {
            findings.Add(QualityFindings.Sampling, stratum.At(s => s.Least), Text($"{stratum.Value.Least}"), $"A least number is 0 or more.");
        }
    }
}
