using System.Collections.Immutable;
using System.Reflection;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Conventions.Arguments;

/// <summary>The public methods, constructors, operators and setters of the packages; generic ones over contacts.</summary>
internal static class PublicMethod
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All that can be called without a span and without a type that the tests would have to derive.</summary>
    public static ImmutableArray<MethodBase> All { get; } =
    [
        .. new[] { typeof(Finding).Assembly, typeof(DecisionModel).Assembly }.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type))
            .Select(type => type.ContainsGenericParameters ? Closed(type.GetGenericArguments(), type.MakeGenericType) as Type : type).OfType<Type>()
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.IsAbstract ? [] : type.GetConstructors(Declared)))
            .Select(method => method.ContainsGenericParameters ? Closed(method.GetGenericArguments(), ((MethodInfo)method).MakeGenericMethod) as MethodBase : method).OfType<MethodBase>()
            .Where(method => method.GetParameters().All(parameter => !TypeOf(parameter).IsByRefLike && !TypeOf(parameter).IsPointer)),
    ];

    /// <summary>What a method answers; of constructors what they make.</summary>
    public static Type? Answer(MethodBase method) => method is MethodInfo { ReturnType: var answer } ? answer : method.DeclaringType;

    public static bool IsOurs(Type type) => type.Namespace?.StartsWith("CallCenter.Standards", StringComparison.Ordinal) == true;

    /// <summary>The type of a parameter, whether given by value or by reference.</summary>
    public static Type TypeOf(ParameterInfo parameter) => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    /// <summary>How a method reads, such as <c>AssignmentDesk.AssignAll(Assigner strategy, …)</c>.</summary>
    public static string Text(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => $"{TypeOf(parameter).Name} {parameter.Name}"))})";

    private static MemberInfo? Closed(Type[] parameters, Func<Type[], MemberInfo> make)
    {
        foreach (Type argument in new[] { typeof(Contact), typeof(WorkItem), typeof(KpiDefinition) })
        {
            try
            {
                return make([.. parameters.Select(_ => argument)]);
            }
            catch (ArgumentException)
            {
                // Not of these.
            }
        }

        return null;
    }
}
