using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace CallCenter.Standards.Callbacks;

/// <summary>Checks forms that were filled in.</summary>
internal static class SheetCheck
{
    /// <summary>The types that fields of forms may have.</summary>
    public static bool IsTaken(FieldType type) => type is FieldType.Text or FieldType.Number or FieldType.Boolean or FieldType.Date or FieldType.Instant;

    public static ImmutableArray<SheetFault> Of(CallbackForm form, IReadOnlyDictionary<string, string> values) =>
    [
        .. form.Fields.Select(field => Fault(field, values)).OfType<SheetFault>(),
        .. values.Keys.Except(form.Fields.Select(static field => field.Code), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static name => new SheetFault(name, SheetFaultKind.UnknownField)),
    ];

    private static SheetFault? Fault(CallbackField field, IReadOnlyDictionary<string, string> values) =>
        !values.TryGetValue(field.Code, out string? value) || string.IsNullOrWhiteSpace(value) ? field.IsRequired ? new SheetFault(field.Code, SheetFaultKind.Missing) : null
        : IsReadable(field.Type, value) ? null
        : new SheetFault(field.Code, SheetFaultKind.Unreadable);

    private static bool IsReadable(FieldType type, string value) => type switch
    {
        FieldType.Number => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        FieldType.Boolean => value is "true" or "false",
        FieldType.Date => LocalDatePattern.Iso.Parse(value).Success,
        FieldType.Instant => InstantPattern.ExtendedIso.Parse(value).Success,
        _ => true,
    };
}
