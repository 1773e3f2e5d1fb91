using System.Reflection;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Tests.Conventions;

/// <summary>What a debugger or a log asks of any value: its text, and of a struct its hash and whether it is equal. None of them throws, whatever the value was made of.</summary>
public sealed class TextOfAnswersTests
{
    private static readonly Type[] Types =
    [
        .. new[] { typeof(Finding).Assembly, typeof(CallCenter.Standards.Dmn.DecisionModel).Assembly }.SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => type is { IsEnum: false, IsAbstract: false } && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type))
            .Select(static type => type.ContainsGenericParameters ? Closed(type) : type).OfType<Type>().Where(static type => !type.IsByRefLike),
    ];

    [Fact]
    public void Every_struct_that_was_never_set_has_a_text_and_a_hash_and_equals_itself()
    {
        Type[] structs = [.. Types.Where(static type => type.IsValueType)];

        Assert.True(structs.Length > 40, $"{structs.Length} structs.");
        string[] faults = [.. structs.Select(static type => Fault(RuntimeHelpers.GetUninitializedObject(type))).OfType<string>()];
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>Records made by their constructor from nothing but nulls and defaults, where it takes them; members that have to be set cannot be left out.</summary>
    [Fact]
    public void Every_record_made_with_nulls_has_a_text()
    {
        object[] made = [.. Types.Where(static type => type.GetMethod("<Clone>$") is not null || type.IsValueType).SelectMany(static type => type.GetConstructors()).Where(static constructor => constructor.GetParameters().Length > 0 || !constructor.DeclaringType!.IsDefined(typeof(RequiredMemberAttribute), inherit: true)).Select(Made).OfType<object>()];

        string[] faults = [.. made.Select(static value => Fault(value, isTextAlone: true)).OfType<string>().Distinct()];
        Assert.True(made.Length > 120, $"{made.Length} records.");
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    private static object? Made(ConstructorInfo constructor)
    {
        object?[] arguments = [.. constructor.GetParameters().Select(static parameter => parameter.ParameterType is { IsValueType: true, IsByRef: false } type ? Activator.CreateInstance(type) : null)];
        try
        {
            return constructor.Invoke(arguments);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException or InvalidOperationException)
        {
            return null; // says so where it is made
        }
    }

    private static string? Fault(object value, bool isTextAlone = false)
    {
        try
        {
            _ = value.ToString();
            return isTextAlone || (value.GetHashCode() == value.GetHashCode() && value.Equals(value)) ? null : $"{value.GetType()}: does not equal itself.";
        }
        catch (Exception fault)
        {
            return $"{value.GetType()}: {fault.GetType().Name} {fault.Message} {fault.StackTrace?.Split('\n').Skip(1).FirstOrDefault()?.Trim()}";
        }
    }

    private static Type? Closed(Type type)
    {
        try
        {
            return type.MakeGenericType([.. type.GetGenericArguments().Select(static _ => typeof(string))]);
        }
        catch (ArgumentException)
        {
            return null; // for types of the library alone
        }
    }
}
