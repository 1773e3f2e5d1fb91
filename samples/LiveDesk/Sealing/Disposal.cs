using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using NodaTime;

namespace LiveDesk.Sealing;

/// <summary>When a case's personal data are disposed of: as soon as the book's rules of retention allow it and no legal hold stands against it.</summary>
internal sealed class Disposal(ILegalHolds holds)
{
    private static readonly Duration Again = Duration.FromDays(1);

    /// <summary>When to look whether a case may be disposed of; null where it was, is not over yet, or no rule says how long it is kept.</summary>
    public Instant? NextLook(HeldCase held, Instant now) => Decide(held, now) is not { } decision ? null
        : decision.Status is RetentionStatus.Disposable or RetentionStatus.Overdue ? now
        : decision.Earliest is { } day && ZoneOf(held).AtLeniently(day.AtMidnight()).ToInstant() is var due && due > now ? due
        : now + Again;

    /// <summary>Whether a case may be disposed of now.</summary>
    public bool IsDue(HeldCase held, Instant now) => Decide(held, now) is { Status: RetentionStatus.Disposable or RetentionStatus.Overdue };

    private static DateTimeZone ZoneOf(HeldCase held) => MonitorPage.ZoneOf(held.Under.Standard);

    private RetentionDecision? Decide(HeldCase held, Instant now)
    {
        if (held is not { IsAlarm: false, IsEnded: true, IsDisposed: false, Timeline: { Events: { Count: > 0 } events, Facts: { } facts } })
        {
            return null;
        }

        Standard standard = held.Under.Standard;
        // A case is a log of what was done; that of a complaint is the complaint's file too.
        ImmutableArray<string> classes = [.. (facts.Contact.Need == Needs.Complaint ? (string[])["operation-log", "complaint"] : ["operation-log"])
            .Where(known => standard.Compliance.Catalogue.Retention.Any(rule => rule.Records.Contains(known)))];
        LocalDate Day(Instant at) => at.InZone(ZoneOf(held)).Date;
        return classes.IsEmpty ? null : standard.Compliance.Retention(
            new() { Classes = classes, CreatedOn = Day(events[0].At), ClosedOn = Day(events[^1].At), Holds = holds.On(held.Id) }, Day(now));
    }
}

/// <summary>The legal holds on cases: a bank's own register. What is held is not disposed of.</summary>
internal interface ILegalHolds
{
    ImmutableArray<LegalHold> On(string caseId);
}

/// <summary>No legal holds.</summary>
internal sealed class NoLegalHolds : ILegalHolds
{
    public ImmutableArray<LegalHold> On(string caseId) => [];
}
