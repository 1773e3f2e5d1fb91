using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>Conditions that are written otherwise in two books.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Before">The earlier ones; none where nothing was asked.</param>
/// <param name="After">The later ones.</param>
internal sealed record ConditionEdit(ChangeSpot At, ImmutableArray<FieldCondition> Before, ImmutableArray<FieldCondition> After);
