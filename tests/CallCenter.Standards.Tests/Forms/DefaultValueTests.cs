using System.Reflection;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>The default value of a struct is there whether it means something or not: it can be asked, printed and compared, and is written as it is or refused with what it lacks.</summary>
public sealed class DefaultValueTests
{
    /// <summary>The public structs; of generic ones those that have a form.</summary>
    public static TheoryData<string> Structs =>
        [.. StandardJsonTests.PublicTypes.Where(type => !type.ContainsGenericParameters).Concat(FormRegistry.Types).Where(type => type is { IsValueType: true, IsEnum: false } && IsOurs(type)).Select(type => type.FullName!).Distinct()];

    /// <summary>Every type that has a form.</summary>
    public static TheoryData<string> Formed => StandardJsonTests.Formed;

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_value_can_be_asked_printed_and_compared(string name)
    {
        Type type = TypeOf(name);
        object value = Activator.CreateInstance(type)!;
        object other = Activator.CreateInstance(type)!;

        Assert.Equal(value, other);
        Assert.Equal(value.GetHashCode(), other.GetHashCode());
        Assert.NotNull(value.ToString());
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            Assert.True(Record.Exception(() => property.GetValue(value)) is null or TargetInvocationException { InnerException: InvalidOperationException }, property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_value_comes_back_as_it_was_or_is_refused_with_what_it_lacks(string name)
    {
        Type type = TypeOf(name);
        if (!FormRegistry.TryFind(type, out _))
        {
            return;
        }

        object value = Activator.CreateInstance(type)!;
        string? json = null;
        Exception? refusal = Record.Exception(() => json = JsonSerializer.Serialize(value, type));

        if (refusal is null)
        {
            Assert.Equal(value, JsonSerializer.Deserialize(json!, type));
        }
        else
        {
            Assert.IsType<ArgumentException>(refusal);
            Assert.StartsWith($"The {TypeName.Of(type)} cannot be written: ", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Nullable annotations are the compiler's: what a program sets to null in spite of them is refused, not left out.</summary>
    [Theory]
    [MemberData(nameof(Formed))]
    public void What_is_null_and_may_not_be_is_refused(string name)
    {
        Type type = TypeOf(name);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0))
        {
            object value = new AnyValue(1).Of(type);
            if (value.GetType() != type || !TryClear(property, value))
            {
                continue;
            }

            string? json = null;
            Exception? refusal = Record.Exception(() => json = JsonSerializer.Serialize(value, type));
            if (refusal is not null)
            {
                Assert.IsType<ArgumentException>(refusal);
                Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(value, JsonSerializer.Deserialize(json!, type));
            }
        }
    }

    private static bool TryClear(PropertyInfo property, object value)
    {
        try
        {
            property.SetValue(value, property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null);
            return true;
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
        {
            return false;
        }
    }

    private static bool IsOurs(Type type) => type.Namespace!.StartsWith("CallCenter", StringComparison.Ordinal);

    private static Type TypeOf(string name) => typeof(Finding).Assembly.GetType(name) ?? FormRegistry.Types.First(type => type.FullName == name);
}
