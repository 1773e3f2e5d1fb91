using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Workflows;

namespace LiveDesk.Cases;

/// <summary>
/// Which facts a command may bring: those that the workflow collects or requires at it, at <c>accept</c> besides them what the customer asks for, and a warning that nobody gave yet. All else is the systems' to say; a warning that was given
/// is nobody else's to take back.
/// </summary>
internal sealed class SayableFacts
{
    private const string Amount = "amount";

    /// <summary>Flags that warn: anybody may raise them.</summary>
    public static ImmutableArray<string> Warnings { get; } =
    [
        "suspected-fraud", "laundering-alert", "new-device", "new-payee", "guided-by-other", "handled-badly", "authority-named", "publicity-named", "financial-difficulty", "life-event", "needs-assistance", "callback-due",
    ];

    /// <summary>What the customer asks for, said when the matter is accepted.</summary>
    private static readonly ImmutableArray<string> Asked = ["need", "topic", "complexity", Amount];

    private readonly bool isAll;
    private readonly ImmutableHashSet<string> fields;

    private SayableFacts(bool isAll, ImmutableHashSet<string> fields)
    {
        this.isAll = isAll;
        this.fields = fields;
    }

    /// <summary>Those of a command on a case, for whoever gives it in a role.</summary>
    public static SayableFacts Of(HeldCase held, CaseCommand command) => new(
        command.Role == "system",
        [.. CaseCommands.Steps(held, command.Code).SelectMany(step => step.Collects.Concat(step.Requires)), .. command.Code == "accept" ? Asked : []]);

    /// <summary>The fields, as JSON names them, that are not the same before and after, and that the command may not change.</summary>
    public ImmutableArray<string> Beyond(WorkItem before, WorkItem after)
    {
        if (isAll)
        {
            return [];
        }

        JsonObject one = JsonNode.Parse(StandardJson.Write(before))!.AsObject();
        JsonObject other = JsonNode.Parse(StandardJson.Write(after))!.AsObject();
        return [.. Beyond("", one, other), .. Beyond("contact.", one["contact"] as JsonObject ?? [], other["contact"] as JsonObject ?? [])];
    }

    private IEnumerable<string> Beyond(string prefix, JsonObject before, JsonObject after) => before.Concat(after).Select(member => member.Key)
        .Where(name => name != "contact").Distinct(StringComparer.Ordinal)
        .Where(name => !JsonNode.DeepEquals(before[name], after[name]) && !MayBe(JsonNamingPolicy.KebabCaseLower.ConvertName(name), before[name], after[name]))
        .Select(name => prefix + name);

    private bool MayBe(string field, JsonNode? before, JsonNode? after) => Warnings.Contains(field)
        ? after?.GetValueKind() == JsonValueKind.True
        : fields.Contains(field) && (field != Amount || before is null || (after is not null && (decimal)after >= (decimal)before));
}
