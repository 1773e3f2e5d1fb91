using System.Globalization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks documents: their versions follow one another, somebody else approves them, and they are reviewed by an obligation to do so.</summary>
internal sealed class DocumentChecks(ComplianceNames names, Codes<Obligation> obligations, FindingList findings)
{
    /// <summary>How many versions a document has at most.</summary>
    public const int MostVersions = 200;

    /// <summary>How many business days there are at most to read it.</summary>
    public const int MostDays = 366;

    public void Check(LocatedList<ControlledDocument> documents)
    {
        Codes.Of($"controlled document", documents, document => document.Code, findings);
        foreach (Located<ControlledDocument> document in documents)
        {
            Check(document);
        }
    }

    private void Check(Located<ControlledDocument> located)
    {
        ControlledDocument document = located.Value;
        names.Roles.Check(document.Owner, located.At(d => d.Owner));
        names.Roles.Check(document.ApprovedBy, located.At(d => d.ApprovedBy));
        names.Roles.CheckAll(located.Each(d => d.Readers));
        if (document.Owner == document.ApprovedBy)
        {
            findings.Add(ComplianceFindings.OwnApproval, located.At(d => d.ApprovedBy), document.ApprovedBy, $"'{Excerpt.Of(document.Code)}' is approved by the role that answers for it.");
        }

        if (document.ReadWithinDays is < 1 or > MostDays)
        {
            findings.Add(ComplianceFindings.DocumentNumbers, located.At(d => d.ReadWithinDays), document.ReadWithinDays.Value.ToString(CultureInfo.InvariantCulture), $"{document.ReadWithinDays.Value} business days are not 1 to {MostDays}.");
        }

        CheckVersions(located);
        if (obligations.Find(document.Review, located.At(d => d.Review)) is { } review && !Reviews(review.Value.Kind, document.Kind))
        {
            findings.Add(ComplianceFindings.DocumentReview, located.At(d => d.Review), document.Review, $"Obligation '{Excerpt.Of(document.Review)}' does not review documents of the kind of '{Excerpt.Of(document.Code)}'.");
        }
    }

    private void CheckVersions(Located<ControlledDocument> located)
    {
        LocatedList<DocumentVersion> versions = located.Each(d => d.Versions);
        if (versions.IsComplete && versions.Count is < 1 or > MostVersions)
        {
            findings.Add(ComplianceFindings.DocumentNumbers, located.At(d => d.Versions), versions.Count.ToString(CultureInfo.InvariantCulture), $"There are {versions.Count} versions.");
        }

        LocalDate? before = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<DocumentVersion> version in versions)
        {
            LocalDate effective = version.Value.Effective.WithCalendar(CalendarSystem.Iso);
            if (!seen.Add(version.Value.Version))
            {
                findings.Add(FindingRules.DuplicateCode, version.At(v => v.Version), version.Value.Version, $"'{Excerpt.Of(version.Value.Version)}' is named twice.");
            }

            if (effective <= before || effective.Year is < CountedYears.First or > CountedYears.Last || version.Value.ApprovedOn?.WithCalendar(CalendarSystem.Iso) > effective)
            {
                findings.Add(ComplianceFindings.DocumentVersions, version.Place, version.Value.Version, $"Version '{Excerpt.Of(version.Value.Version)}' of '{Excerpt.Of(located.Value.Code)}' does not come into force after the one before, or not after it was approved.");
            }

            before = effective;
        }
    }

    private static bool Reviews(ObligationKind kind, DocumentKind document) => document switch
    {
        DocumentKind.Policy => kind == ObligationKind.Policy,
        DocumentKind.Procedure => kind == ObligationKind.Procedure,
        DocumentKind.Manual => kind == ObligationKind.Manual,
        _ => kind is ObligationKind.Policy or ObligationKind.Procedure or ObligationKind.Manual,
    };
}
