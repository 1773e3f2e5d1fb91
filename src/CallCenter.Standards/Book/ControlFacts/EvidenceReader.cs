using System.Collections.Immutable;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Reads by the areas that know it how what shows that controls work stands at an instant; what happened after it does not count.</summary>
internal sealed class EvidenceReader(RiskEvaluator risk, ComplianceEvaluator compliance, TrainingEvaluator trainings, QualityEvaluator quality, ControlFacts facts, Instant at)
{
    private readonly Lazy<ImmutableArray<TrainingStanding>> training = new(() => [.. facts.Training.Select(record => trainings.Read(record, at))]);
    private readonly Lazy<ImmutableArray<ReviewEvent>> reviews = new(() => [.. facts.Reviews.Select(review => ReviewCaseBook.Until(review, at).Standing).OfType<ReviewEvent>()]);

    /// <summary>Everything that controls name, each once.</summary>
    public ImmutableArray<EvidenceReading> Read() => [.. risk.Catalogue.Controls.SelectMany(static control => control.Evidence).Distinct().Select(Read)];

    private EvidenceReading Read(ControlEvidence evidence) => evidence.Kind switch
    {
        ControlEvidenceKind.Obligation => OfObligation(evidence),
        ControlEvidenceKind.Training => OfTraining(evidence),
        _ => OfReviews(evidence),
    };

    /// <summary>The cycle that was due last is done or waived, or none was due yet and the one under way is done, and no finding of its inspections is overdue.</summary>
    private EvidenceReading OfObligation(ControlEvidence evidence)
    {
        ObligationStanding standing = compliance.Standing((RecordOf(evidence.Of) ?? ObligationRecord.Begin(evidence.Of)).Until(at), at);
        bool hasOverdue = compliance.OpenFindings(facts.Inspections.Where(record => record.Obligation == evidence.Of), at).Any(static finding => finding.IsOverdue);
        bool isMissed = standing.LastDue is { } last && last.Status is not ObligationStatus.Waived && !IsDone(last);
        ObligationDue? counted = IsDone(standing.Current) && !isMissed ? standing.Current : standing.LastDue;
        return new EvidenceReading
        {
            Evidence = evidence,
            Name = compliance.Catalogue.Obligations.First(one => one.Code == evidence.Of).Name,
            Status = counted is null ? EvidenceStatus.Unknown
                : counted.Status == ObligationStatus.Waived ? EvidenceStatus.Waived
                : !IsDone(counted) ? EvidenceStatus.Overdue
                : hasOverdue ? EvidenceStatus.FindingsOverdue
                : EvidenceStatus.Current,
            On = counted?.SettledBy is { } settled ? compliance.DayOf(evidence.Of, settled.At) : null,
        };
    }

    /// <summary>So many of those whom a programme concerns have everything of it that counts.</summary>
    private EvidenceReading OfTraining(ControlEvidence evidence)
    {
        TrainingItem[][] concerned = [.. training.Value.Where(static standing => standing.IsHere).Select(standing => standing.Items.Where(item => item.Programmes.Contains(evidence.Of)).ToArray()).Where(static items => items.Length > 0)];
        return Shared(evidence, trainings.Catalogue.Programmes.First(one => one.Code == evidence.Of).Name, concerned.Count(static items => items.All(static item => item.Counts)), concerned.Length);
    }

    /// <summary>So many of the reviews by a form that were finished lately were passed; one that fails by what does not apply was not, with a score or without.</summary>
    private EvidenceReading OfReviews(ControlEvidence evidence)
    {
        Instant from = at - Duration.FromDays(evidence.WithinDays!.Value);
        ReviewResult[] scored = [.. reviews.Value.Where(one => one.At >= from).Select(static one => one.Result).OfType<ReviewResult>().Where(result => result.Form == evidence.Of && result.IsFinished)];
        return Shared(evidence, quality.Catalogue.Forms.First(one => one.Code == evidence.Of).Name, scored.Count(static result => result.Outcome == ReviewOutcome.Passed), scored.Length);
    }

    private static EvidenceReading Shared(ControlEvidence evidence, LocalizedText name, int good, int all)
    {
        Percentage? share = all == 0 ? null : Percentage.FromRatio((decimal)good / all);
        decimal least = evidence.AtLeast?.Ratio ?? 1;
        return new EvidenceReading
        {
            Evidence = evidence,
            Name = name,
            Status = share is null ? EvidenceStatus.Unknown : good >= least * all ? EvidenceStatus.Current : EvidenceStatus.BelowLeast,
            Share = share,
        };
    }

    private ObligationRecord? RecordOf(string obligation)
    {
        ObligationRecord[] records = [.. facts.Obligations.Where(record => record.Obligation == obligation)];
        return records.Length <= 1 ? records.FirstOrDefault() : throw new ArgumentException($"Two records are of obligation '{obligation}': fold the events of both into one.");
    }

    private static bool IsDone(ObligationDue? due) => due?.Status is ObligationStatus.Fulfilled or ObligationStatus.FulfilledLate;
}
