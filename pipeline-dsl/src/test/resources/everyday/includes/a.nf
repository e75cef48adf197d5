params.opts = [:]
process PREP {
  tag { "n$x" }
  input: val x
  output: val z
  exec:
  z = "$x-${params.opts.x}-${task.process}".toString()
}
