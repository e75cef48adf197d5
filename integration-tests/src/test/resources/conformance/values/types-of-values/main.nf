record_like = [class: 'entry']
println 'x'.getClass()
println 'x'.class.simpleName
println([1, 2.5, 10000000000L, true, [1], [a: 1], { 1 }, 1.GB, file('x')]*.getClass()*.simpleName)
println([1].getClass() == ArrayList)
println 3.class.name
println record_like.class
println record_like.getClass().name
println String.name
try {
    throw new IllegalStateException('no')
} catch (Exception e) {
    println "${e.class.simpleName}: ${e.message}"
}
println new Date(0).getClass()
println "${'x'.getClass() in [String, Integer]} ${Integer.isInstance(3)}"
