using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using CallCenter.Standards.Workflows.Scripts;

namespace CallCenter.Standards.Book;

/// <summary>A standard book at work: each of its areas compiled into an evaluator. Immutable and thread-safe.</summary>
public sealed class Standard
{
    internal Standard(
        StandardBook book,
        BusinessCalendars calendars,
        OrganizationStructure organization,
        KpiEvaluator kpis,
        ServiceLevelEvaluator serviceLevels,
        WorkflowLibrary workflows,
        ServiceScripts scripts,
        ImmutableArray<Finding> findings)
    {
        Book = book;
        Calendars = calendars;
        Organization = organization;
        Kpis = kpis;
        ServiceLevels = serviceLevels;
        Workflows = workflows;
        Scripts = scripts;
        Findings = findings;
    }

    /// <summary>The book it was compiled from.</summary>
    public StandardBook Book { get; }

    /// <summary>The calendars by code: add and measure business time, and tell why each piece counts.</summary>
    public BusinessCalendars Calendars { get; }

    /// <summary>The organisation: layers, chart, and who may decide what.</summary>
    public OrganizationStructure Organization { get; }

    /// <summary>The KPIs: adds up fact records and evaluates formulas over the totals.</summary>
    public KpiEvaluator Kpis { get; }

    /// <summary>The service levels: chooses the policy of a case, reads its clocks, plans escalation.</summary>
    public ServiceLevelEvaluator ServiceLevels { get; }

    /// <summary>The workflows by code: decide on the commands of cases, replay their events, move them between versions.</summary>
    public WorkflowLibrary Workflows { get; }

    /// <summary>The scripts: what to say at a step, on a channel, in a language, at an instant.</summary>
    public ServiceScripts Scripts { get; }

    /// <summary>The warnings of the book; empty where nothing is noteworthy.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The book's code and version.</summary>
    public override string ToString() => Book.ToString();
}
