namespace CallCenter.Standards.Decisions;

/// <summary>The ordinals that values of a field can have: what a decision table can be asked at all.</summary>
internal static class FieldDomain
{
    public static IntervalSet<long, OrdinalOrder> Of(FieldDefinition field) => field.Type switch
    {
        FieldType.Text => IntervalSet<long, OrdinalOrder>.Of(0, field.Values.Length),
        FieldType.Months => IntervalSet<long, OrdinalOrder>.Of(int.MinValue, int.MaxValue + 1L),
        _ => OrdinalLiterals.Domain(field),
    };
}
