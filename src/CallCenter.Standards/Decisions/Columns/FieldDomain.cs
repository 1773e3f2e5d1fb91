using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>The ordinals that values of a field can have: what a decision table can be asked at all.</summary>
internal static class FieldDomain
{
    public static IntervalSet<long, OrdinalOrder> Of(FieldDefinition field) => field.Type switch
    {
        FieldType.Text => IntervalSet<long, OrdinalOrder>.Of(0, field.Values.Length),
        FieldType.Months => IntervalSet<long, OrdinalOrder>.Of(int.MinValue, int.MaxValue + 1L),
        FieldType.Date => IntervalSet<long, OrdinalOrder>.Of(Ordinal.Of(LocalDate.MinIsoValue), Ordinal.Of(LocalDate.MaxIsoValue) + 1),
        FieldType.DateTime or FieldType.Instant => IntervalSet<long, OrdinalOrder>.Of(
            Ordinal.Of(LocalDate.MinIsoValue.AtMidnight()), Ordinal.Of(LocalDate.MaxIsoValue + LocalTime.MaxValue) + 1),
        _ => OrdinalLiterals.Domain(field),
    };
}
