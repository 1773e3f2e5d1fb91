using System.Collections;
using System.Reflection;
using CallCenter.Standards.Book;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Conventions.Arguments;
using Xunit.Abstractions;

namespace CallCenter.Standards.Tests.Conventions;

/// <summary>
/// One rule for a code that there is not: what needs the code throws <see cref="UnknownCodeException"/> with the nearest; <c>Find</c> and <c>NameOf</c> give null; <c>Has</c>, <c>Contains</c> and <c>Try</c> give false. Nothing answers as
/// if the code were there and had nothing.
/// </summary>
public sealed class UnknownCodeTests(ITestOutputHelper output)
{
    private const string Misspelt = "misspelt-coed";
    private const string Throws = "throws, though it is called as if it asked";

    private static readonly Lazy<StandingObjects> Objects = new(() => new StandingObjects());

    private static readonly string[] Codes =
    [
        "code", "policy", "target", "role", "post", "department", "measure", "ladder", "entry", "matrix", "section", "segment", "strategy", "action", "purpose", "output", "likelihood", "impact", "level", "field", "name", "channel", "skill",
        "authority", "dimension", "decision", "document", "kpi", "indicator", "plan", "form", "survey", "question", "module", "exam", "obligation", "category", "control", "scorecard",
    ];

    private static readonly string[] Asking = ["Find", "NameOf", "Has", "Contains", "Try"];

    /// <summary>Codes that have to be there for another of the method to be asked about.</summary>
    private static readonly Dictionary<(string Type, string Parameter), Func<object, string>> There = new()
    {
        [("Authority", "post")] = static _ => StandardBook.Shipped.Organization.Posts[0].Code,
        [("Authority", "action")] = static _ => StandardBook.Shipped.Organization.Actions[0].Code,
        [("ServiceLevelEvaluator", "policy")] = static _ => StandardBook.Shipped.ServiceLevels.Policies[0].Code,
        [("RiskMatrix", "likelihood")] = static matrix => ((RiskMatrix)matrix).Likelihood.Levels[0].Code,
    };

    /// <summary>By method and parameter, each with what it answers instead; what needs a code and is called as if it asked for it is never one of them.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Agent.LevelOf(skill)"] = "a fact of a person, who has the skill or not",
        ["Agent.LockOf(skill)"] = "a fact of a person, whose skill is locked or not",
        ["Agent.Holds(authority)"] = "a fact of a person, who holds the authority or not",
        ["Agent.On(channel)"] = "a fact of a person, who works on the channel or not",
        ["RequiredSkills.LevelOf(skill)"] = "what a contact asks for, or not",
        ["AgentIndex.Remove(code)"] = "agents come and go; it says whether there was one",
        ["AssignmentDesk.Remove(code)"] = "agents come and go; it says what the agent had",
        ["AssignmentDesk.Change(code)"] = "agents come and go; it says whether there was one",
        ["ComplianceEvaluator.Access(role)"] = "what no rule allows is not seen, by whatever role",
        ["ReadingRecord.ConfirmedBy(document)"] = "a fact of a person, who confirmed it or not",
        ["RiskEvaluator.ShownBy(code)"] = "what shows no control to work is named by none",
        ["Authority.DecideForPerson(action)"] = "asks for bound staff before anything else",
        ["OpenDecisions.By(role)"] = "a list of what is open holds no list of roles",
        ["OrdinalScale.RankOf(level)"] = "the place in a list, as IndexOf",
        ["RecordDefinition.IndexOf(name)"] = "the place in a list",
        ["Vocabulary.ValuesOf(field)"] = "a field that the book does not close has no list of values",
        ["Vocabulary.Has(field)"] = "a field that the book does not close takes any value",
        ["ServiceScripts.Say(channel)"] = "a script without words on a channel tells so",
        ["ServiceScripts.SayVersion(channel)"] = "as ServiceScripts.Say",
        ["CaseScripts`1.Say(channel)"] = "as ServiceScripts.Say",
        ["ReportingPeriods.By(field)"] = "names a field of records that are given later, and checked there",
        ["ReportingPeriods.By(name)"] = "the name that the field goes by from now on",
    };

    [Fact]
    public void A_misspelt_code_is_told_in_the_same_way_everywhere()
    {
        SortedSet<string> faults = new(StringComparer.Ordinal);
        SortedSet<string> needless = new(Exceptions.Keys, StringComparer.Ordinal);
        int asked = 0;
        foreach (MethodBase method in PublicMethod.All.Where(method => !method.IsStatic && method is MethodInfo && !method.Name.StartsWith("set_", StringComparison.Ordinal) && !method.Name.StartsWith("With", StringComparison.Ordinal)))
        {
            ParameterInfo[] parameters = method.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                if (parameters[i].ParameterType != typeof(string) || !Codes.Contains(parameters[i].Name) || Objects.Value.OwnerFor(method, 1) is not { } owner)
                {
                    continue;
                }

                asked++;
                string name = $"{method.DeclaringType!.Name}.{(method.Name == "get_Item" ? "this" : method.Name)}({parameters[i].Name})";
                if (Fault(method, owner, i) is not { } fault)
                {
                    continue;
                }

                needless.Remove(name);
                if (fault == Throws || !Exceptions.ContainsKey(name))
                {
                    faults.Add($"{PublicMethod.Text(method)}, {parameters[i].Name}: {fault}");
                }
            }
        }

        output.WriteLine($"{asked} codes misspelt.");
        Assert.True(asked > 60, $"{asked} codes misspelt.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(needless.Count == 0, $"No exceptions any more: {string.Join(", ", needless)}");
    }

    private static object? Given(MethodBase method, object owner, ParameterInfo parameter) =>
        There.TryGetValue((method.DeclaringType!.Name, parameter.Name!), out Func<object, string>? there) ? there(owner)
        : parameter.ParameterType == typeof(IReadOnlyDictionary<string, string>) ? new Dictionary<string, string>()
        : Objects.Value.Of(PublicMethod.TypeOf(parameter), 1);

    private static string? Fault(MethodBase method, object owner, int misspelt)
    {
        ParameterInfo[] parameters = method.GetParameters();
        object?[] arguments = [.. parameters.Select((parameter, i) => i == misspelt ? Misspelt : Given(method, owner, parameter))];
        bool isAsking = Asking.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));
        try
        {
            object? answer = method.Invoke(owner, arguments);
            return isAsking && (answer is null or false) ? null : $"answers {answer switch { null => "null", string text => text, IEnumerable many => $"{many.Cast<object?>().Count()} things", _ => answer }}";
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException is not UnknownCodeException unknown ? $"{thrown.InnerException!.GetType().Name}: {thrown.InnerException.Message}"
                : isAsking ? Throws
                : unknown.Code == Misspelt ? null
                : $"throws for another code, '{unknown.Code}'";
        }
    }
}
