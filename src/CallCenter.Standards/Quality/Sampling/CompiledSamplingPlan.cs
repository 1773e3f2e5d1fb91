using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Quality;

/// <summary>A plan checked against a record's fields. Immutable and thread-safe; <see cref="Bind"/> makes it draw.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a SamplingPlan, which is written; what leaves is the sample.")]
public sealed class CompiledSamplingPlan
{
    internal CompiledSamplingPlan(SamplingPlan plan, RecordDefinition record, ImmutableArray<Condition> conditions)
    {
        Plan = plan;
        Record = record;
        Conditions = conditions;
    }

    /// <summary>The plan as defined.</summary>
    public SamplingPlan Plan { get; }

    /// <summary>The record that contacts are.</summary>
    public RecordDefinition Record { get; }

    /// <summary>Which contacts are of each stratum.</summary>
    internal ImmutableArray<Condition> Conditions { get; }

    /// <summary>The plan over records of a .NET type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a field that a stratum tests, or declares it in another way.</exception>
    public ContactSampler<T> Bind<T>(RecordSchema<T> schema) => new(this, schema);

    /// <summary>The code.</summary>
    public override string ToString() => Plan.Code;
}
