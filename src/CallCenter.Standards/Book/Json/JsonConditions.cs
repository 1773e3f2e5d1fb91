using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>Conditions in JSON: an object of field names and unary tests, left out where there are none.</summary>
internal static class JsonConditions
{
    public static ImmutableArray<FieldCondition> Read(JsonMembers members, string name) => members.OptionalValue<ImmutableArray<FieldCondition>>(name, Conditions) ?? [];

    public static void Write(Utf8JsonWriter writer, string name, ImmutableArray<FieldCondition> conditions)
    {
        if (!conditions.IsEmpty)
        {
            writer.WriteStartObject(name);
            foreach (FieldCondition condition in conditions)
            {
                writer.Text(condition.Field, condition.Tests);
            }

            writer.WriteEndObject();
        }
    }

    private static bool Conditions(JsonValue value, out ImmutableArray<FieldCondition> conditions) => JsonMembers.Read(
        value,
        static members => members.All<string, FieldCondition>(JsonScalars.Text, static (field, tests) => new FieldCondition(field, tests)),
        out conditions);
}
