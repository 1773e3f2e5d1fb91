using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Decisions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>
/// Wherever a book asks something (of a step, a script, a survey, a sample, an obligation, a deadline), a changed question has a witness for which one book says yes and the other no; and each table decides otherwise for its witness. Yes
/// and no are told by the unary tests themselves, field by field, and by a scan of the rows.
/// </summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class ConditionDifferenceTests
{
    private const int Edits = 4;

    private static readonly StandardBook Shipped = StandardBook.Shipped;
    private static readonly ImmutableArray<(string Members, string Pointer, Form Form)> Asked = Find();

    /// <summary>Where the shipped book has conditions, but for those that choose: policies and bands have tests of their own.</summary>
    public static TheoryData<string> Kinds => [.. Asked.Select(one => one.Members).Where(static members => !members.StartsWith("risk/scorecards/", StringComparison.Ordinal) && members != "serviceLevels/policies/when").Distinct()];

    public static TheoryData<string> Tables => ["risk/planTable", "compliance/violations/table", "callbacks/triggers"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_condition_that_asks_something_else_has_a_witness_that_both_answer_otherwise(string members)
    {
        var random = new Random(members.Length);
        int witnesses = 0;
        int asked = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            (string pointer, Form form) = Drawn(members, random);
            JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
            JsonNode condition = At(book, pointer);
            ImmutableArray<FieldCondition> was = Read(form, condition);
            JsonNode changed = Edited(condition, random);
            condition.ReplaceWith(changed);
            if (!StandardBook.TryParse(book.ToJsonString(), out StandardBook? later, out _))
            {
                continue;
            }

            asked++;
            ImmutableArray<FieldCondition> now = Read(form, changed);
            StandardDiff diff = StandardDiff.Between(Shipped, later);
            foreach (RuleChanged told in diff.Consequences.OfType<RuleChanged>().Where(told => told.Kind == RuleKind.Condition))
            {
                RecordDefinition record = Shipped.Compile().Vocabulary.Close(Shipped.AllRecords.Single(known => known.Name == told.Record));
                (bool before, bool after) = (Holds(was, record, told.Witness), Holds(now, record, told.Witness));
                Assert.True(before != after && (told.Before, told.After) == (Code(before), Code(after)), $"{told.Path}: {told.Witness} was {before}, is {after}, told {told.Before} and {told.After}");
                witnesses++;
            }
        }

        Assert.True(witnesses > 0 || asked == 0, $"No witness at {members}.");
    }

    /// <summary>Rules that go, change places or ask something else: what the witness is decided by, by a scan of the rows, is what is told.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_that_decides_otherwise_has_a_witness_that_both_decide_otherwise(string path)
    {
        var random = new Random(path.Length);
        int witnesses = 0;
        for (int edit = 0; edit < 3 * Edits; edit++)
        {
            JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
            JsonNode table = At(book, "/" + path);
            JsonNode was = table.DeepClone();
            JsonArray rules = table["rules"]!.AsArray();
            int at = random.Next(rules.Count);
            JsonNode rule = rules[at]!;
            switch (random.Next(3))
            {
                case 0:
                    rules.RemoveAt(at);
                    break;
                case 1:
                    rules.RemoveAt(at);
                    rules.Insert(random.Next(rules.Count + 1), rule);
                    break;
                default:
                    JsonArray cells = rule["when"]!.AsArray();
                    cells[random.Next(cells.Count)] = "-";
                    break;
            }

            if (!StandardBook.TryParse(book.ToJsonString(), out StandardBook? later, out _))
            {
                continue;
            }

            foreach (RuleChanged told in StandardDiff.Between(Shipped, later).Consequences.OfType<RuleChanged>().Where(told => told.Kind == RuleKind.Table))
            {
                (string? before, string? after) = (Decided(was, told.Witness), Decided(table, told.Witness));
                Assert.True(before != after && (told.Before, told.After) == (before, after), $"{told.Path}: {told.Witness} was {before}, is {after}, told {told.Before} and {told.After}");
                Assert.Equal(path, told.Path);
                witnesses++;
            }
        }

        Assert.True(witnesses > 0, $"No witness of {path}.");
    }

    private static string Code(bool holds) => holds ? "true" : "false";

    private static (string Pointer, Form Form) Drawn(string members, Random random)
    {
        (string, string Pointer, Form Form)[] places = [.. Asked.Where(one => one.Members == members)];
        (_, string pointer, Form form) = places[random.Next(places.Length)];
        return (pointer, form);
    }

    /// <summary>The condition without one of its fields, or with the opposite of one.</summary>
    private static JsonObject Edited(JsonNode condition, Random random)
    {
        JsonObject edited = condition.DeepClone().AsObject();
        string field = edited.ElementAt(random.Next(edited.Count)).Key;
        string tests = edited[field]!.GetValue<string>();
        if (edited.Count > 1 && random.Next(2) == 0)
        {
            edited.Remove(field);
        }
        else
        {
            edited[field] = tests is "true" ? "false" : tests is "false" ? "true" : tests.StartsWith("not(", StringComparison.Ordinal) ? tests[4..^1] : $"not({tests})";
        }

        return edited;
    }

    private static bool Holds(ImmutableArray<FieldCondition> tests, RecordDefinition record, Witness witness) => tests.All(test => Passes(record.Find(test.Field)!, witness, test.Tests));

    private static bool Passes(FieldDefinition field, Witness witness, string tests)
    {
        string? literal = witness.Values.FirstOrDefault(value => value.Field == field.Name).Literal;
        string? value = literal is null or "null" ? null : literal.IndexOf('(', StringComparison.Ordinal) is > 0 and var at && literal.EndsWith("\")", StringComparison.Ordinal) ? literal[(at + 2)..^2] : literal.Trim('"');
        return tests == "-" || field.Passes(value, tests);
    }

    /// <summary>What the first row that takes the facts gives; the default of the outputs where none does.</summary>
    private static string? Decided(JsonNode table, Witness witness)
    {
        string[] fields = [.. table["inputs"]!.AsArray().Select(input => input!["field"]!.GetValue<string>())];
        Assert.Equal("first", table["hitPolicy"]!.GetValue<string>());
        foreach (JsonNode? rule in table["rules"]!.AsArray())
        {
            string[] cells = [.. rule!["when"]!.AsArray().Select(cell => cell!.GetValue<string>())];
            if (cells.Zip(fields).All(cell => Passes(FieldOf(cell.Second), witness, cell.First)))
            {
                return string.Join(", ", rule["then"]!.AsArray().Select(then => then!.GetValue<string>().Trim('"'))) is var given && given != "null" ? given : null;
            }
        }

        string?[] defaults = [.. table["outputs"]!.AsArray().Select(output => output!["default"]?.GetValue<string>())];
        return defaults.All(static given => given is null or "null") ? null : string.Join(", ", defaults.Select(static given => given?.Trim('"') ?? "null"));

        FieldDefinition FieldOf(string name) => Shipped.AllRecords.Append(Standards.Compliance.ViolationFacts.Schema.Definition).Where(record => fields.All(field => record.Find(field) is not null)).Select(record => Shipped.Compile().Vocabulary.Close(record)).First().Find(name)!;
    }

    private static ImmutableArray<FieldCondition> Read(Form form, JsonNode json)
    {
        using JsonDocument document = JsonDocument.Parse(json.ToJsonString());
        return JsonForms.Read((Form<ImmutableArray<FieldCondition>>)form.Bare, document.RootElement);
    }

    private static JsonNode At(JsonNode root, string pointer) => pointer.Split('/').Skip(1).Select(JsonPointer.Unescape)
        .Aggregate(root, static (node, step) => node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    private static ImmutableArray<(string, string, Form)> Find()
    {
        using JsonDocument json = JsonDocument.Parse(Shipped.ToJson());
        return [.. Find(json.RootElement, BookForm.Book, "", "")];
    }

    private static IEnumerable<(string Members, string Pointer, Form Form)> Find(JsonElement json, Form form, string path, string pointer) =>
        form.Bare is Form<ImmutableArray<FieldCondition>> && json.ValueKind == JsonValueKind.Object ? (json.EnumerateObject().Any() ? [(path, pointer, form)] : [])
        : json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().SelectMany((item, index) => Find(item, JsonForms.ItemOf(form), path, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}")))
        : json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().SelectMany(member => JsonForms.MemberOf(form.Bare, json, member.Name) is { } known
            ? Find(member.Value, known.Form, path.Length == 0 ? member.Name : $"{path}/{member.Name}", $"{pointer}/{JsonPointer.Escape(member.Name)}")
            : [])
        : [];
}
