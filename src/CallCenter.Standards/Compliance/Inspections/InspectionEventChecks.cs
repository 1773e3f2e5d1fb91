namespace CallCenter.Standards.Compliance;

/// <summary>What speaks against an event of an inspection by any book: the order of things, and what has to be told.</summary>
internal static class InspectionEventChecks
{
    public static IEnumerable<InspectionRefusalReason> Against(InspectionRecord record, InspectionEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return InspectionRefusalReason.IdentityReused;
        }

        if (next.At < record.LastAt)
        {
            yield return InspectionRefusalReason.OutOfOrder;
        }

        foreach (InspectionRefusalReason reason in next.Action == InspectionAction.Report ? OfReport(record) : OfFinding(record.Find(next.Finding), next))
        {
            yield return reason;
        }

        foreach (InspectionRefusalReason reason in Untold(next))
        {
            yield return reason;
        }
    }

    private static IEnumerable<InspectionRefusalReason> OfReport(InspectionRecord record) => record.ReportedBy is null ? [] : [InspectionRefusalReason.AlreadyReported];

    private static IEnumerable<InspectionRefusalReason> OfFinding(FindingState? finding, InspectionEvent next)
    {
        if (finding is null)
        {
            if (next.Action != InspectionAction.Raise || string.IsNullOrWhiteSpace(next.Finding))
            {
                yield return InspectionRefusalReason.UnknownFinding;
            }

            yield break;
        }

        if (next.Action == InspectionAction.Raise)
        {
            yield return InspectionRefusalReason.AlreadyRaised;
            yield break;
        }

        if (finding.Closed is not null != (next.Action == InspectionAction.Reopen))
        {
            yield return finding.Closed is null ? InspectionRefusalReason.NotClosed : InspectionRefusalReason.AlreadyClosed;
        }

        bool needsRectification = next.Action is InspectionAction.Pass or InspectionAction.Fail or InspectionAction.Close;
        if (needsRectification && finding.Rectified is null)
        {
            yield return InspectionRefusalReason.NotRectified;
        }

        if (next.Action is InspectionAction.Rectify or InspectionAction.Plan or InspectionAction.Accept && finding.Rectified is not null)
        {
            yield return InspectionRefusalReason.AlreadyRectified;
        }

        if (needsRectification && finding.HasWorked(next.By))
        {
            yield return InspectionRefusalReason.OwnWork;
        }
    }

    private static IEnumerable<InspectionRefusalReason> Untold(InspectionEvent next)
    {
        if (string.IsNullOrWhiteSpace(next.By))
        {
            yield return InspectionRefusalReason.NobodyNamed;
        }

        if (next.Action is InspectionAction.Raise or InspectionAction.Plan && string.IsNullOrWhiteSpace(next.Text))
        {
            yield return InspectionRefusalReason.NoText;
        }

        if (next.Action == InspectionAction.Raise && string.IsNullOrWhiteSpace(next.Responsible))
        {
            yield return InspectionRefusalReason.NobodyResponsible;
        }

        if (next.Action is InspectionAction.Rectify or InspectionAction.Pass or InspectionAction.Report && string.IsNullOrWhiteSpace(next.Evidence))
        {
            yield return InspectionRefusalReason.NoEvidence;
        }

        if (next.Action is InspectionAction.Fail or InspectionAction.Accept or InspectionAction.Reopen && string.IsNullOrWhiteSpace(next.Reason))
        {
            yield return InspectionRefusalReason.NoReason;
        }

        if (next.Action is InspectionAction.Plan or InspectionAction.Accept && next.Until is null)
        {
            yield return InspectionRefusalReason.NoDay;
        }
    }
}
