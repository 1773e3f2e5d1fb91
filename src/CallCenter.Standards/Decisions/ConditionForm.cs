using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>The form of conditions: an object of field names and unary tests.</summary>
internal sealed class ConditionForm : Form<ImmutableArray<FieldCondition>>
{
    private static readonly Form<FieldCondition> Condition = Form.Of<FieldCondition>("条件", "Condition", static (m, e) => new(
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Required("tests", e?.Tests, As.AnyText, "条件", "Tests")));

    private static readonly ConditionForm Conditions = new();
    private readonly Fields fields = new();

    private ConditionForm()
    {
    }

    public override FormKind Kind => FormKind.Object;

    public override ImmutableArray<Form> Parts => [As.Text];

    public override bool TryRead(in JsonElement json, FormReader reader, out ImmutableArray<FieldCondition> value)
    {
        bool isRead = reader.Members.TryRead(json, fields, out List<FieldCondition> read);
        value = isRead ? [.. read] : [];
        return isRead;
    }

    public override void Check(FormReader places, ImmutableArray<FieldCondition> value) => ListForm.CheckItems(places, value, Condition);

    public override void Write(FormWriter writer, ImmutableArray<FieldCondition> value)
    {
        writer.Json.WriteStartObject();
        foreach (FieldCondition condition in value.IsDefault ? [] : writer.IsCanonical ? value.OrderBy(static condition => condition.Field, StringComparer.Ordinal) : value.AsEnumerable())
        {
            writer.Json.WriteString(condition.Field, condition.Tests);
        }

        writer.Json.WriteEndObject();
    }

    /// <summary>A member of a definition that holds conditions, left out where there are none.</summary>
    public static ImmutableArray<FieldCondition> Visit(
        Members members, string name, ImmutableArray<FieldCondition>? value, string chinese, string english, string property) =>
        members.Optional(name, value is { IsDefault: true } or { IsDefaultOrEmpty: false } ? value : null, Conditions, chinese, english, property) ?? [];

    private sealed class Fields : MembersForm<List<FieldCondition>>
    {
        public override LocalizedText Words { get; } = new("条件", "Conditions");

        public override List<FieldCondition> Visit(Members members, List<FieldCondition>? value, bool isGiven)
        {
            var read = new List<FieldCondition>();
            members.All(As.Text, (field, tests) => read.Add(new FieldCondition(field, tests)));
            return read;
        }
    }
}

/// <summary>Names the conditions of a definition among its members.</summary>
internal static class ConditionMembers
{
    /// <summary>Conditions, left out where there are none.</summary>
    public static ImmutableArray<FieldCondition> Conditions(
        this Members members, string name, ImmutableArray<FieldCondition>? value, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "") =>
        ConditionForm.Visit(members, name, value, chinese, english, property);
}
