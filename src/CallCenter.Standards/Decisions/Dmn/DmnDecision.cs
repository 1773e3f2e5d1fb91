using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Where an input of a decision table comes from.</summary>
/// <param name="Field">The field of the decision's record.</param>
/// <param name="Expression">The input's expression: the name of an input or of another decision, or a path such as <c>Applicant.Age</c> into one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DmnInput(string Field, string Expression)
{
    /// <summary>The expression, a path of names.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public string Expression { get; init => field = Given.Value(value, nameof(Expression)); } = Given.Value(Expression);

    /// <summary>The steps of the path; the first is the name of an input or decision.</summary>
    public ImmutableArray<string> Path => [.. Expression.Split('.')];
}

/// <summary>A decision of a DMN model that is made by a decision table.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a compiled table; what leaves is the table, or DMN XML by DmnModel.Write.")]
public sealed class DmnDecision
{
    internal DmnDecision(string name, CompiledTable table, ImmutableArray<DmnInput> inputs)
    {
        Name = name;
        Table = table;
        Inputs = inputs;
    }

    /// <summary>The decision's name in the model.</summary>
    public string Name { get; }

    /// <summary>The table, compiled over a record of its own: one field for each input, of the input's type; numbers have 9 decimals.</summary>
    public CompiledTable Table { get; }

    /// <summary>Where the record's fields come from.</summary>
    public ImmutableArray<DmnInput> Inputs { get; }

    /// <summary>The decision's name.</summary>
    public override string ToString() => Name;
}
