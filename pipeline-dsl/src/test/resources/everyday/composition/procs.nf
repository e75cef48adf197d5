params.greeting = 'overridden?'
process foo {
  input: val x
  output: val y
  exec: y = "${params.greeting}-$x".toString()
}
process bar {
  input: val x
  val n
  output: val "${x}*$n"
  exec:
  println "native $x"
}
process baz {
  input: val x
  output: val z
  exec: z = 'z' + x
}
def util_fn(i) { i * 10 }
