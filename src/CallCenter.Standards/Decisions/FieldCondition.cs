using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Data: one field of a record and the unary tests its value has to pass.</summary>
/// <param name="Field">The field's name, kebab-case.</param>
/// <param name="Tests">The tests as text, such as <c>&lt;= PT20S</c>; <see cref="UnaryTests"/> reads them.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FieldCondition(string Field, string Tests);
