using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>All that a standard says of one contact: its scores, where it goes, what it is promised, and what may be done.</summary>
internal sealed record ContactStory
{
    public required TriageExplanation Triage { get; init; }

    public required TransferDecision Transfer { get; init; }

    /// <summary>The score of every card of contacts, the one that triage goes by first.</summary>
    public required ImmutableArray<RiskScore> Scores { get; init; }

    /// <summary>What is promised where its clocks start now; null where nothing is.</summary>
    public required ServiceLevelReading? Promise { get; init; }

    /// <summary>What may be done once the case is opened; null where there is no such workflow.</summary>
    public required PermittedSteps? Steps { get; init; }

    /// <summary>Asks a standard about a contact.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="workflow">The code of the workflow that its case runs through.</param>
    /// <param name="now">When it comes in.</param>
    public static ContactStory Of(Standard standard, in Contact contact, string workflow, Instant now)
    {
        string? card = standard.Book.Routing.Triage.Scorecard;
        Contact asked = contact;
        ImmutableArray<RiskScore> scores = [.. standard.Risk.Scorecards.All
            .Where(static known => known.Record.Name == Contact.Schema.Definition.Name)
            .OrderBy(known => known.Card.Code != card)
            .Select(known => standard.Risk.Score(known.Card.Code, in asked))];
        string? band = scores.FirstOrDefault(score => score.Code == card)?.Band.Code;
        TriageExplanation triage = standard.Routing.Explain(in contact, band);
        return new ContactStory
        {
            Triage = triage,
            Transfer = standard.Routing.Transfer(in contact, band),
            Scores = scores,
            Promise = triage.Decision.Policy is { } policy ? Started(standard, policy, now) : null,
            Steps = standard.Workflows.Find(workflow) is { } known ? PermittedSteps.Of(standard, known, in contact, band, now) : null,
        };
    }

    /// <summary>A policy with every clock of it started now.</summary>
    private static ServiceLevelReading? Started(Standard standard, string policy, Instant now)
    {
        if (standard.ServiceLevels.InForce(policy, now) is not { } inForce)
        {
            return null;
        }

        CaseEvent[] events = [.. inForce.Targets.SelectMany(static target => target.Triggers.After.Take(1).Concat(target.Triggers.Start.Take(1))).Distinct(StringComparer.Ordinal).Select(word => new CaseEvent(word, now, word))];
        return standard.ServiceLevels.Read(policy, events, now);
    }
}
