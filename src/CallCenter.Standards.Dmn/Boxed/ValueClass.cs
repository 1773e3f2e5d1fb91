namespace CallCenter.Standards.Dmn;

/// <summary>Values any two of which can be told apart and put in order: of one kind, and of times either those with an offset or those without.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsZoned">Whether times have an offset.</param>
internal readonly record struct ValueClass(FeelKind Kind, bool IsZoned)
{
    /// <summary>The class of a value; null for values without an order.</summary>
    public static ValueClass? Of(FeelValue value) => value switch
    {
        FeelNumber or FeelText or FeelBoolean or FeelDate or FeelDaysDuration or FeelMonthsDuration => new(value.Kind, false),
        FeelTime time => new(FeelKind.Time, time.Zone is not null),
        FeelDateTime time => new(FeelKind.DateTime, time.Zone is not null),
        _ => null,
    };

    /// <summary>The order of two values of one class. FEEL has none of true and false; here it only tells them apart.</summary>
    public static int Compare(FeelValue left, FeelValue right) => left is FeelBoolean one ? one.Value.CompareTo(((FeelBoolean)right).Value) : FeelOrder.Compare(left, right)!.Value;
}
