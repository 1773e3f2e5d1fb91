using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>
/// Tells what a book defines and nothing in it asks for, where the book has what would: policies that no workflow, triage or figure names, ladders, skills, scripts, controls, bands of risk scores, needs and topics. None of it is wrong by itself;
/// what is meant to be used and is not shows here.
/// </summary>
internal sealed class UnusedDefinitions(BookCompilation book)
{
    private readonly StandardBook catalogue = book.Book;

    public void Check()
    {
        if (!book.Place.IsWhole || book.Findings.HasErrors)
        {
            return; // what could not be read, or is wrong, may be what uses it
        }

        CheckPolicies();
        Located<ServiceLevelCatalogue> promises = Sections.ServiceLevels.Located(book);
        HashSet<string> ladders = [.. catalogue.ServiceLevels.Policies.SelectMany(policy => policy.Targets).Select(target => target.Ladder).OfType<string>()];
        Tell(ServiceLevelFindings.LadderUnused, promises.Each(p => p.Ladders), ladder => ladder.Code, ladders.Contains, $"are named by no target");
        CheckKinds();
        CheckSkills();
        CheckHandling();
        if (!catalogue.Workflows.Workflows.IsEmpty)
        {
            IEnumerable<string?> asked = catalogue.Surveys.Surveys.SelectMany(survey => survey.Questions).SelectMany(question => new[] { question.Script, question.Comment });
            HashSet<string> said = [.. Steps.Select(step => step.Script).Concat(catalogue.Scripts.Scripts.Select(script => script.Discreet)).Concat(asked).OfType<string>()];
            Tell(ScriptFindings.ScriptUnused, Sections.Scripts.Located(book).Each(s => s.Scripts), script => script.Code, said.Contains, $"are required by no step and asked by no survey");
        }

        if (!catalogue.Risk.Register.IsEmpty)
        {
            HashSet<string> acting = [.. catalogue.Risk.Controls.Where(control => !control.Risks.IsEmpty).Select(control => control.Code), .. catalogue.Risk.Register.SelectMany(entry => entry.Assessments).SelectMany(assessment => assessment.Controls.Concat(assessment.Exposures.SelectMany(exposure => exposure.Controls))).Select(control => control.Control)];
            Tell(RiskFindings.ControlUnused, Sections.Risk.Located(book).Each(r => r.Controls), control => control.Code, acting.Contains, $"act on no risk of the register");
        }

        CheckBands();
        CheckWords("need", catalogue.Routing.Triage.Strategy);
        CheckWords("topic", catalogue.Routing.Transfers.Targets);
    }

    private IEnumerable<WorkflowStep> Steps => catalogue.Workflows.Workflows.SelectMany(workflow => workflow.Commands.SelectMany(command => command.Steps).Append(workflow.Opening));

    private void CheckPolicies()
    {
        if (catalogue.Workflows.Workflows.IsEmpty)
        {
            return;
        }

        IEnumerable<string> clocks = catalogue.Workflows.Workflows.SelectMany(workflow => workflow.States).SelectMany(state => state.Clocks.Starts.Concat(state.Clocks.Pauses).Concat(state.Clocks.Stops));
        IEnumerable<string> limits = catalogue.Kpis.Limits.Select(limit => limit.Promise).OfType<string>();
        HashSet<string> named = [.. clocks.Concat(limits).Select(code => code.Split('/')[0]), .. Outputs(catalogue.Routing.Triage.ServiceLevel, "policy")];
        Tell(ServiceLevelFindings.PolicyUnused, Sections.ServiceLevels.Located(book).Each(s => s.Policies), policy => policy.Code, named.Contains, $"are named by no workflow, triage or figure");
    }

    private void CheckSkills()
    {
        if (catalogue.Routing.Triage.Skills is not null)
        {
            HashSet<string> asked = [.. Outputs(catalogue.Routing.Triage.Skills, "skill")];
            Tell(RoutingFindings.SkillUnused, Sections.Routing.Located(book).Each(r => r.Skills), skill => skill.Code, asked.Contains, $"are needed by no contact");
        }
    }

    /// <summary>What the tables of triage and transfer give: lines, priorities, strategies, receptions, departments, lists of whom to tell; and the means that strategies need.</summary>
    private void CheckHandling()
    {
        TriageTables triage = catalogue.Routing.Triage;
        TransferStandard transfers = catalogue.Routing.Transfers;
        Located<RoutingCatalogue> routing = Sections.Routing.Located(book);
        FindingRule rule = RoutingFindings.HandlingUnused;
        if (triage.Queue is not null)
        {
            Tell(rule, routing.Each(r => r.Queues), queue => queue.Code, Outputs(triage.Queue, "queue").Contains, $"are lines in which no contact waits");
        }

        if (triage.Priority is not null)
        {
            Tell(rule, routing.Each(r => r.Priorities), priority => priority.Code, Outputs(triage.Priority, "priority").Contains, $"are priorities of no contact");
        }

        if (triage.Reception is not null)
        {
            Tell(rule, routing.Each(r => r.Receptions), reception => reception.Code, Outputs(triage.Reception, "reception").Contains, $"are ways in which no contact is received");
        }

        if (triage.Strategy is not null)
        {
            HashSet<string> needed = [.. catalogue.Routing.Strategies.SelectMany(strategy => strategy.Resources)];
            Tell(rule, routing.Each(r => r.Strategies), strategy => strategy.Code, Outputs(triage.Strategy, "strategy").Contains, $"are strategies by which no contact is handled");
            Tell(rule, routing.Each(r => r.Resources), resource => resource.Code, needed.Contains, $"are means that no strategy needs");
        }

        if (transfers.Targets is not null)
        {
            HashSet<string> targets =
            [
                .. Outputs(transfers.Targets, "target"), .. Outputs(transfers.SpecialCases, "target"), .. Outputs(transfers.SpecialCases, "support"), .. catalogue.Routing.Strategies.Select(strategy => strategy.Department).OfType<string>(),
                .. Outputs(transfers.SpecialCases, "to-customers-region").Contains("true") ? catalogue.Routing.Departments.Where(department => department.Region is not null).Select(department => department.Code) : [],
            ];
            Tell(rule, routing.Each(r => r.Departments), department => department.Code, targets.Contains, $"are departments to which nothing is passed on");
            Tell(rule, routing.Each(r => r.Notices), notice => notice.Code, Outputs(transfers.SpecialCases, "notice").Contains, $"are lists of people who are told of nothing");
        }
    }

    /// <summary>The kinds of cases that a vocabulary declares: each is promised something, as soon as the book promises anything to kinds of cases.</summary>
    private void CheckKinds()
    {
        const string Kind = "kind";
        string[] asked = [.. catalogue.ServiceLevels.Policies.SelectMany(policy => policy.When).Where(test => test.Field == Kind).Select(test => test.Tests.Replace("\"", "", StringComparison.Ordinal))];
        if (asked.Length == 0 || catalogue.ServiceLevels.Policies.Any(static policy => !policy.When.Any(static test => test.Field == Kind)) || !Array.TrueForAll(asked, static tests => tests.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ',' or ' ')))
        {
            return; // a policy that does not ask for the kind, or is for all but some, is for those that no other names
        }

        HashSet<string> promised = [.. asked.SelectMany(tests => tests.Split(',', StringSplitOptions.TrimEntries))];
        foreach (Located<FieldVocabulary> words in Sections.Vocabulary.Located(book).Each(v => v.Fields).Where(words => words.Value.Field == Kind && (words.Value.Record ?? ServiceCase.Schema.Definition.Name) == ServiceCase.Schema.Definition.Name))
        {
            Tell(RoutingFindings.KindUnpromised, words.Each(w => w.Terms), term => term.Code, promised.Contains, $"are kinds of cases that no policy is for");
        }
    }

    /// <summary>The bands of the card that triage asks, but the mildest; and the cards that it does not ask.</summary>
    private void CheckBands()
    {
        LocatedList<RiskScorecard> cards = Sections.Risk.Located(book).Each(r => r.Scorecards);
        if (catalogue.Routing.Triage.Strategy is null || cards.Count == 0)
        {
            return;
        }

        DecisionTable[] tables = [.. Tables().OfType<DecisionTable>()];
        bool isTested = tables.Any(table => table.Inputs.Any(input => input.Field == TriageFacts.RiskBand));
        string? asked = !isTested ? null : catalogue.Routing.Triage.Scorecard ?? (cards.Count == 1 ? cards[0].Value.Code : null);
        if (isTested && asked is null)
        {
            book.Findings.Add(RoutingFindings.CardUnnamed, Sections.Routing.Located(book).Part(r => r.Triage).Place, null, $"Tables test the band of a risk score, and the book has {cards.Count} scorecards.");
            return;
        }

        Tell(RiskFindings.CardUnused, cards, card => card.Code, code => code == asked, $"have bands that no table asks for");
        foreach (Located<RiskScorecard> card in cards)
        {
            if (card.Value.Code == asked && !card.Value.Bands.IsEmpty)
            {
                string mildest = (card.Value.Direction == ScoreDirection.HigherIsRiskier ? card.Value.Bands[0] : card.Value.Bands[^1]).Code;
                Tell(RiskFindings.BandUnused, card.Each(c => c.Bands), band => band.Code, band => band == mildest || tables.Any(table => Names(table, TriageFacts.RiskBand, band)), $"are asked for by no table");
            }
        }
    }

    /// <summary>The words of a field by which a table decides: what no table tells from the others is handled as if it were not known.</summary>
    private void CheckWords(string field, DecisionTable? asking)
    {
        if (asking is null)
        {
            return;
        }

        DecisionTable[] tables = [.. Tables().OfType<DecisionTable>()];
        foreach (Located<FieldVocabulary> words in Sections.Vocabulary.Located(book).Each(v => v.Fields).Where(words => words.Value.Field == field && (words.Value.Record ?? Contact.Schema.Definition.Name) == Contact.Schema.Definition.Name))
        {
            Tell(RoutingFindings.WordUnasked, words.Each(w => w.Terms), term => term.Code, code => tables.Any(table => Names(table, field, code)), $"are words of '{field}' that no table asks for");
        }
    }

    private IEnumerable<DecisionTable?> Tables()
    {
        TriageTables triage = catalogue.Routing.Triage;
        TransferStandard transfers = catalogue.Routing.Transfers;
        return [triage.Risk, triage.Priority, triage.Queue, triage.Skills, triage.Strategy, triage.Reception, triage.ServiceLevel, transfers.SpecialCases, transfers.Targets];
    }

    /// <summary>Whether a table tells a value of a field from the others: some cell names it.</summary>
    private static bool Names(DecisionTable table, string field, string value)
    {
        for (int i = 0; i < table.Inputs.Length; i++)
        {
            if (table.Inputs[i].Field == field
                && table.Rules.Any(rule => i < rule.When.Length && rule.When[i].Split([',', ' ', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries).Contains(value)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Outputs(DecisionTable? table, string output)
    {
        int column = table is null ? -1 : table.Outputs.Select(known => known.Name).ToList().IndexOf(output);
        return column < 0 ? [] : table!.Rules.Where(rule => column < rule.Then.Length).Select(rule => rule.Then[column].Trim('"')).Append(table.Outputs[column].Default?.Trim('"') ?? "");
    }

    /// <summary>One finding for all of a kind, however many they are.</summary>
    private void Tell<T>(FindingRule rule, LocatedList<T> definitions, Func<T, string> code, Func<string, bool> isUsed, FindingWords why)
    {
        string[] unused = [.. definitions.Values.Select(code).Where(known => !isUsed(known)).Distinct()];
        if (unused.Length > 0)
        {
            book.Findings.Add(rule, definitions.Place, unused[0], $"{unused.Length} of {definitions.Values.Select(code).Distinct().Count()} {why}: {FindingWords.List(unused)}.");
        }
    }
}
