using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What the book names, an answer of its standard tells by name.</summary>
public sealed class NamesInAnswersTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    /// <summary>Rules of tables have codes only, agents and what somebody wrote are a host's, and what is near to it is what to write.</summary>
    private static readonly HashSet<string> NotOfTheBook = ["rule", "agent", "given", "by", "reason", "result", "owner", "event", "case", "book", "pointer", "version", "words", "phone", "near"];

    /// <summary>Every object of the book that has a code and a name beside it.</summary>
    private static readonly HashSet<string> Named = [.. Codes(JsonNode.Parse(StandardBook.Shipped.ToJson())!)];

    [Fact]
    public void Nothing_that_the_book_names_is_told_by_its_code() => Assert.All(Explained.Told, one => Assert.Empty(
        from sentence in one.Told.Details.Prepend(one.Told.Answer).SelectMany(ExplainedKinds.Clauses)
        from part in sentence.Parts
        where part.Text is null && !NotOfTheBook.Contains(part.Name) && !(sentence.Code == "review.refusal" && part.Name == "item")
        let code = part.Kind == ExplanationPartKind.Name ? part.Code : part.Kind == ExplanationPartKind.Text ? part.Value : null
        where code is not null && Named.Contains(code)
        select $"{one.Title}: {sentence.Code} {part.Name} {code}"));

    /// <summary>Whoever has to decide reads names: of states, skills, fields, levels, zones and parts of the book, and formulas in words.</summary>
    [Fact]
    public void Nothing_that_is_to_be_decided_is_told_by_a_code_that_has_a_name()
    {
        OpenValue[] values = [.. StandardBook.Shipped.StillToDecide().Decisions.SelectMany(decision => decision.Values)];
        HashSet<string> fields = [.. StandardBook.Shipped.AllRecords.SelectMany(record => record.Fields).Select(field => field.Name).Where(name => name.Contains('-', StringComparison.Ordinal))];

        Assert.True(values.Length > 1_000, $"{values.Length} values");
        Assert.Empty(
            from value in values
            where !value.Path.Contains("words", StringComparison.Ordinal)
            from part in value.Told.SelectMany(Parts)
            where part.Text is null && part.Kind is ExplanationPartKind.Text or ExplanationPartKind.Name
            let code = part.Code ?? part.Value ?? ""
            where Named.Contains(code) || fields.Contains(code) || code.Contains('/', StringComparison.Ordinal) || code.Contains('(', StringComparison.Ordinal)
            where part.Text is null
            select $"{value.Path}: {code}");
    }

    private static IEnumerable<ExplanationPart> Parts(ExplanationPart part) => part.Phrase is { } phrase ? phrase.Parts.SelectMany(Parts) : [part];

    [Fact]
    public void Every_step_of_a_ladder_and_every_pause_of_the_shipped_book_has_a_name_in_both_languages()
    {
        ServiceLevelCatalogue promises = StandardBook.Shipped.ServiceLevels;

        Assert.All(promises.Ladders.SelectMany(ladder => ladder.Steps), step => Assert.True(step.Name is { Chinese: not null, English: not null }, step.Code));
        Assert.All(promises.Policies.SelectMany(policy => policy.Targets).SelectMany(target => target.Triggers.Pauses), pause => Assert.True(pause.Name is { Chinese: not null, English: not null }, pause.Reason));
    }

    /// <summary>A step and a promise of one code in two ladders or policies are told by the name that their own gives them.</summary>
    [Fact]
    public void What_two_owners_call_otherwise_is_told_by_the_name_of_its_own()
    {
        StandardBook shipped = StandardBook.Shipped;
        Standard own = (shipped with
        {
            ServiceLevels = shipped.ServiceLevels with
            {
                Ladders = [.. shipped.ServiceLevels.Ladders.Select(ladder => ladder.Code != "work-escalation" ? ladder : ladder with { Steps = [.. ladder.Steps.Select(step => step.Code == "near" ? step with { Name = new("催办", "Reminder") } : step)] })],
            },
        }).Compile();
        var step = new CallCenter.Standards.Cases.CaseStep("work-order/handle/1/near/0", "work-order", "handle", "1", "work-escalation", "near", 0, default, "team-leader", [], 1);

        Assert.Equal("Reminder", own.Named(step.Explain()).Answer.Find("step")!.Text!.English);
        Assert.Equal("Handle the order", own.Named(step.Explain()).Answer.Find("target")!.Text!.English);
    }

    [Fact]
    public void A_step_that_was_written_and_read_back_has_its_names_again()
    {
        CallCenter.Standards.Workflows.StepResult step = CallCenter.Standards.Tests.Workflows.ServiceCase.At("triage").Try("accept", "service-agent");
        CallCenter.Standards.Workflows.StepResult read = Standard.Read<CallCenter.Standards.Workflows.StepResult>(StandardJson.Write(step));

        Assert.Equal(step.Explain().ToString(), Standard.Named(read.Explain()).ToString());
        Assert.Equal(Standard.Named(step.Explain()).In(ExplanationLanguage.Chinese), Standard.Named(read.Explain()).In(ExplanationLanguage.Chinese));
    }

    private static IEnumerable<string> Codes(JsonNode node) => node switch
    {
        JsonObject entry => entry.SelectMany(member => member.Value is null ? [] : Codes(member.Value)).Concat(entry["name"] is JsonObject && entry["code"] is JsonValue code ? [code.GetValue<string>()] : []),
        JsonArray list => list.SelectMany(item => item is null ? [] : Codes(item)),
        _ => [],
    };
}
