using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>What is known of a function before it is called.</summary>
/// <param name="Parameters">Its parameters; default for a function of the library.</param>
/// <param name="Result">What it gives.</param>
/// <param name="IsStrict">Whether an argument that is not of its parameter's type makes the result null.</param>
/// <param name="Library">The function of the library; null for others.</param>
internal sealed record FunctionShape(ImmutableArray<FunctionParameter> Parameters, ValueShape Result, bool IsStrict, BuiltIn? Library = null);
