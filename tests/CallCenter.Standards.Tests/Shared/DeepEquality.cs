using System.Collections;
using System.Reflection;

namespace CallCenter.Standards.Tests.Shared;

/// <summary>
/// Compares values by every public property, list by list, whatever their own equality says: what a form or an <c>Equals</c> forgets is seen here.
/// </summary>
internal static class DeepEquality
{
    /// <summary>Where two values first differ; null where they are equal.</summary>
    public static string? Difference(object? one, object? other, string path = "")
    {
        if (ReferenceEquals(one, other))
        {
            return null;
        }

        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return $"{path}: {one ?? "null"} and {other ?? "null"}";
        }

        Type type = one.GetType();
        if (IsSimple(type))
        {
            return one.Equals(other) ? null : $"{path}: {one} and {other}";
        }

        if (one is IEnumerable items)
        {
            return IsDefault(one) || IsDefault(other) ? (IsDefault(one) == IsDefault(other) ? null : path + ": one is the default") : Items(items, (IEnumerable)other, path);
        }

        foreach (PropertyInfo property in Properties(type))
        {
            if (Difference(property.GetValue(one), property.GetValue(other), $"{path}/{property.Name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>The public properties that hold the value's state.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract");

    private static string? Items(IEnumerable one, IEnumerable other, string path)
    {
        object?[] left = [.. one];
        object?[] right = [.. other];
        if (left.Length != right.Length)
        {
            return $"{path}: {left.Length} and {right.Length} items";
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (Difference(left[i], right[i], $"{path}/{i}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static bool IsDefault(object list) => list.GetType().GetProperty("IsDefault")?.GetValue(list) is true;

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type.Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) == true;
}
