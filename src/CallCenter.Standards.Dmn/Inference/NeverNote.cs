using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>A part of an expression that can never have a value, or of which a test can never hold.</summary>
/// <param name="Node">The part.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">What it is and what would fit.</param>
/// <param name="Operands">The parts whose kinds tell it: where none of them is null, the whole is, with a warning.</param>
internal sealed record NeverNote(Node Node, Place Place, FindingWords Words, ImmutableArray<Node> Operands);
