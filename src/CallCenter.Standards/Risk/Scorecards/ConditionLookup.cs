using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk.Scorecards;

/// <summary>One number where a condition holds, another where it does not.</summary>
internal sealed class ConditionLookup<T>(RecordPredicate<T> condition, int holds, int otherwise) : FieldLookup<T>
{
    public override int Find(in T record) => condition(in record) ? holds : otherwise;
}
