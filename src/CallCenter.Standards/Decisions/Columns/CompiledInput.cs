using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>An input column checked against its field: the allowed values, and the tests of each rule.</summary>
/// <param name="Field">The field.</param>
/// <param name="Allowed">The tests that limit its values, or null.</param>
/// <param name="Cells">The tests of each rule; rules with the same text share them.</param>
internal sealed record CompiledInput(FieldDefinition Field, UnaryTests? Allowed, ImmutableArray<UnaryTests> Cells)
{
    /// <summary>Whether any value whatever, a missing one included, goes through the whole column.</summary>
    public bool IsIdle => Allowed is null && Cells.All(cell => cell.IsAny);

    /// <summary>The same column on a field that takes more values.</summary>
    public CompiledInput Over(FieldDefinition wider) => new(wider, Allowed?.Over(wider), [.. Cells.Select(cell => cell.Over(wider))]);
}
