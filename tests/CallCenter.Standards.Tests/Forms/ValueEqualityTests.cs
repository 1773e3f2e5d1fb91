using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>What is written and read back is equal to what it was, by value: hosts compare, and keep what they saw in sets. What differs in any part is not equal.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class ValueEqualityTests
{
    private const int Drawn = 25;
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>Every type with a form but lists, definitions of books, and states that stand on a standard, which have tests of their own.</summary>
    public static TheoryData<string> Formed => StandardJsonTests.Formed;

    [Theory]
    [MemberData(nameof(Formed))]
    public void A_value_read_back_equals_the_one_written(string name)
    {
        Type type = TypeOf(name);
        for (int seed = 0; seed < Drawn; seed++)
        {
            object value = new AnyValue(seed).Of(type);
            object read = JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!;

            Assert.True(value.Equals(read), $"{value} and {read} differ.");
            Assert.Equal(value.GetHashCode(), read.GetHashCode());
            Assert.False(value.Equals(null));
        }
    }

    [Theory]
    [MemberData(nameof(Formed))]
    public void Values_that_differ_in_any_property_are_not_equal(string name)
    {
        Type type = TypeOf(name);
        for (int seed = 0; seed < Drawn; seed++)
        {
            object one = new AnyValue(seed).Of(type);
            object other = new AnyValue(seed + 1).Of(type);

            Assert.Equal(DeepEquality.Difference(one, other) is null, one.Equals(other));
            foreach (object changed in OneChanged(one, other))
            {
                string? difference = DeepEquality.Difference(one, changed);
                Assert.True(one.Equals(changed) == difference is null, difference);
            }
        }
    }

    [Fact]
    public void Every_definition_of_a_book_read_back_equals_the_one_written() => Assert.All(BookForms.Books.Take(40), book =>
    {
        foreach ((object one, object other) in Pairs(book, JsonSerializer.Deserialize<StandardBook>(JsonSerializer.Serialize(book))!))
        {
            Assert.True(one.Equals(other), $"{one.GetType().Name} {one}");
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
        }
    });

    /// <summary>The compiler's equality of a record compares arrays by reference.</summary>
    [Fact]
    public void No_record_compares_a_list_by_reference() => Assert.All(StandardJsonTests.PublicTypes, type =>
    {
        bool isOfCompiler = type.GetMethod(nameof(Equals), Instance | BindingFlags.DeclaredOnly, [type])?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;
        string[] lists = [.. type.GetFields(Instance).Where(field => isOfCompiler && ComparesByReference(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType)).Select(field => field.Name)];

        Assert.True(lists.Length == 0, $"{type.Name}: {string.Join(", ", lists)}");
    });

    private static bool ComparesByReference(Type field) => field != typeof(string) && typeof(IEnumerable).IsAssignableFrom(field) && !field.Namespace!.StartsWith("CallCenter", StringComparison.Ordinal);

    private static Type TypeOf(string name) => FormRegistry.Types.First(type => type.FullName == name);

    /// <summary>Copies of a value, each with one property as another value has it; what the type refuses is left out.</summary>
    private static IEnumerable<object> OneChanged(object one, object other)
    {
        MethodInfo? clone = one.GetType().GetMethod("<Clone>$", Instance);
        if (clone is null && !one.GetType().IsValueType)
        {
            yield break;
        }

        foreach (PropertyInfo property in DeepEquality.Properties(one.GetType()).Where(property => property.SetMethod?.IsPublic == true && property.DeclaringType == one.GetType() && other.GetType() == one.GetType()))
        {
            object changed = clone is null ? RuntimeHelpers.GetObjectValue(one) : clone.Invoke(one, null)!;
            try
            {
                property.SetValue(changed, property.GetValue(other));
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
                continue;
            }

            yield return changed;
        }
    }

    /// <summary>The library's own values within two values, side by side.</summary>
    private static IEnumerable<(object One, object Other)> Pairs(object one, object other)
    {
        if (one is IEnumerable items and not string)
        {
            if (!(one.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))?.GetValue(one) is true))
            {
                foreach ((object? item, object? twin) in items.Cast<object?>().Zip(((IEnumerable)other).Cast<object?>()).ToArray())
                {
                    foreach ((object, object) pair in item is null ? [] : Pairs(item, twin!))
                    {
                        yield return pair;
                    }
                }
            }
        }
        else if (one.GetType().Assembly == typeof(StandardBook).Assembly && !one.GetType().IsEnum)
        {
            yield return (one, other);
            foreach (PropertyInfo property in DeepEquality.Properties(one.GetType()).Where(property => property.SetMethod?.IsPublic == true))
            {
                foreach ((object, object) pair in property.GetValue(one) is { } value ? Pairs(value, property.GetValue(other)!) : [])
                {
                    yield return pair;
                }
            }
        }
    }
}
