using System.Collections.Immutable;
using System.Reflection;
using NodaTime;

namespace CallCenter.Standards.Tests.Conventions.Arguments;

/// <summary>What a program may give though no bank means it: lists and structs never set, members that an enumeration does not have, the ends of time.</summary>
internal static class StrangeValues
{
    /// <summary>The strange values of a type; none where it has none.</summary>
    public static IEnumerable<(string What, object Value)> Of(Type type)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsGenericType && value.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            yield return ("a list never set", Activator.CreateInstance(value)!);
            if (Holding(value.GetGenericArguments()[0]) is { } item)
            {
                yield return ("a list of one never set", typeof(StrangeValues).GetMethod(nameof(One), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value.GetGenericArguments()[0]).Invoke(null, [item])!);
            }
        }
        else if (value.IsEnum)
        {
            yield return ("no member", Enum.ToObject(value, 200));
            yield return ("a member below zero", Enum.ToObject(value, -1));
        }
        else if (value == typeof(Instant))
        {
            yield return ("the end of time", Instant.MaxValue);
            yield return ("the beginning of time", Instant.MinValue);
        }
        else if (value == typeof(LocalDate))
        {
            yield return ("the last date", LocalDate.MaxIsoValue);
            yield return ("the first date", LocalDate.MinIsoValue);
        }
        else if (value == typeof(Duration))
        {
            yield return ("the longest time", Duration.MaxValue);
            yield return ("the longest time back", Duration.MinValue);
        }
        else if (value == typeof(decimal))
        {
            yield return ("the greatest number", decimal.MaxValue);
            yield return ("the least number", decimal.MinValue);
        }
        else if (value == typeof(double))
        {
            yield return ("no number", double.NaN);
            yield return ("the greatest number", double.MaxValue);
            yield return ("infinite", double.PositiveInfinity);
        }
        else if (value.IsValueType && PublicMethod.IsOurs(value))
        {
            yield return ("a struct never set", Activator.CreateInstance(value)!);
        }
    }

    private static object? Holding(Type item) => item.IsValueType && PublicMethod.IsOurs(item) ? Activator.CreateInstance(item) : null;

    private static ImmutableArray<T> One<T>(T item) => [item];
}
