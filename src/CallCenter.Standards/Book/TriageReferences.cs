using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Holds triage to the card whose bands it tests, the guards of workflows to triage, and their steps to the authority that they take: one decision, one truth.</summary>
internal sealed class TriageReferences(BookCompilation book)
{
    private readonly StepGuards guards = new();
    private readonly Dictionary<RecordDefinition, RecordDefinition> closed = new(ReferenceEqualityComparer.Instance);

    public void Check(Located<RoutingCatalogue> routing)
    {
        CheckSteps();
        if (book.Triage is not { } triage)
        {
            CheckCard(routing);
            return;
        }

        if (CheckCard(routing) is { } card && card.Each(c => c.Bands).IsComplete)
        {
            new BandAgreement(routing, triage, book.Findings).Check(card.Value.Code, BandsOf(card.Value));
        }

        if (triage.Strategy is not null)
        {
            CheckGuards(triage);
            CheckAuthority(triage);
        }
    }

    /// <summary>From the least risk to the greatest.</summary>
    private static ImmutableArray<TriagedBand> BandsOf(RiskScorecard card)
    {
        IEnumerable<TriagedBand> ascending = card.Bands.Select(band => new TriagedBand(band.Code, band.StopsOperation));
        return [.. card.Direction == ScoreDirection.HigherIsRiskier ? ascending : ascending.Reverse()];
    }

    /// <summary>The card that triage asks: the one it names, or the only one; null where there is none.</summary>
    private Located<RiskScorecard>? CheckCard(Located<RoutingCatalogue> routing)
    {
        LocatedList<RiskScorecard> cards = Sections.Risk.Located(book).Each(r => r.Scorecards);
        Located<TriageTables> triage = routing.Part(r => r.Triage);
        if (triage.Value.Scorecard is not { } named)
        {
            return cards is { Count: 1, IsComplete: true } ? cards[0] : null;
        }

        if (cards.FirstOrDefault(card => card.Value.Code == named) is { Value: not null } found)
        {
            return found;
        }

        if (cards.IsComplete)
        {
            book.Findings.Add(FindingRules.UnknownCode, triage.At(t => t.Scorecard), named, $"There is no scorecard '{Excerpt.Of(named)}'; {NearestName.Suggest(named, [.. cards.Values.Select(card => card.Code)])}.");
        }

        return null;
    }

    private void CheckGuards(CompiledTriage triage)
    {
        var agreement = new GuardAgreement(triage, book.Record(Contact.Schema.Definition.Name), [.. book.Book.Workflows.Parties.Select(party => party.Code)], book.Book.Workflows.Workflows, guards, book.Findings);
        foreach ((Located<WorkflowDefinition> workflow, RecordDefinition record) in WholeWorkflows())
        {
            agreement.Check(workflow, record);
        }
    }

    private void CheckSteps()
    {
        Located<OrganizationCatalogue> organization = Sections.Organization.Located(book);
        if (organization.IsWhole && !organization.Value.Roles.IsEmpty)
        {
            ImmutableArray<TriageCase> cases = book.Triage is { } triage ? TriageCases.Of(triage, new WorkBudget(RoutingTableCompiler.WorkLimit)) : [];
            var agreement = new StepAuthority(organization.Value, Closed(AuthorityFacts.Schema.Definition), guards, book.Findings);
            SettlingAuthority? settling = book.Triage is { Strategy: not null } known ? new(agreement, organization.Value, known, cases, book.Book.Workflows.Workflows, guards, book.Findings) : null;
            HashSet<string> inner = [.. book.Book.Workflows.Workflows.SelectMany(outer => outer.States).Select(state => state.Subworkflow?.Workflow).OfType<string>()];
            foreach ((Located<WorkflowDefinition> workflow, RecordDefinition record) in WholeWorkflows())
            {
                agreement.Check(workflow, record);
                if (!inner.Contains(workflow.Value.Code))
                {
                    agreement.CheckStrategies(workflow, cases); // what runs inside another does a part of what a strategy asks for
                }

                settling?.Check(workflow, record);
            }
        }
    }

    private IEnumerable<(Located<WorkflowDefinition> Workflow, RecordDefinition Record)> WholeWorkflows() =>
        from workflow in Sections.Workflows.Located(book).Each(w => w.Workflows)
        where workflow.IsWhole
        let record = book.Book.AllRecords.FirstOrDefault(record => record.Name == workflow.Value.Record)
        where record is not null
        select (workflow, Closed(record));

    private RecordDefinition Closed(RecordDefinition record) => closed.TryGetValue(record, out RecordDefinition? known) ? known : closed[record] = book.Vocabulary!.Close(record);

    private void CheckAuthority(CompiledTriage triage)
    {
        Located<OrganizationCatalogue> organization = Sections.Organization.Located(book);
        if (organization.IsWhole)
        {
            new AuthorityAgreement(triage, Closed(AuthorityFacts.Schema.Definition), book.Findings).Check(organization);
        }
    }
}
